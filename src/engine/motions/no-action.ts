/** Adjournment of the debate on a proposal (rule 116), that no action be taken on a motion that waits. */
import { bandOnOrder, type MotionRule, NEVER_CLOSED } from './motion-rule.ts';

export const noAction = {
  scope: 'motion',
  phases: ['decision.motions'],
  precedence: 3,
  majority: 'procedural',
  immediate: false,
  side: 'yes',
  // That no decision be taken suits all who would not be better off with the motion.
  band: bandOnOrder,
  closed: NEVER_CLOSED,
  carryOut(carried, then) {
    if (carried) then.stopMotions();
  },
} as const satisfies MotionRule;
