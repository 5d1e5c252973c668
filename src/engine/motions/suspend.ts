/** Suspension of the meeting (rule 118): more time is for the Assembly to grant, once. */
import { bandOnTime, type MotionRule } from './motion-rule.ts';
import { computeMoreTimeWish, makeStatedWish } from './more-time.ts';

export const suspend = {
  scope: 'conference',
  phases: ['negotiation.floor', 'decision.motions'],
  precedence: 1,
  majority: 'procedural',
  immediate: true,
  side: 'yes',
  band: bandOnTime,
  closed: ({ state }) => (state.resumed ? { code: 'suspend/once', params: {} } : null),
  time: 1,
  leaning: computeMoreTimeWish,
  stated: makeStatedWish,
  carryOut(carried, then) {
    if (carried) then.suspend();
  },
} as const satisfies MotionRule;
