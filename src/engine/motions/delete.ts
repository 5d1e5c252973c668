/** Striking out words that stand, or all of an article (rule 130): what remains is the wording asked for. */
import { bandOnWords, type MotionRule, NEVER_CLOSED, SUBSTANCE_LAST } from './motion-rule.ts';
import { nearer, statedNearer } from './nearer.ts';

export const deletion = {
  scope: 'words',
  puts: 'standing',
  divides: false,
  phases: ['decision.motions'],
  precedence: SUBSTANCE_LAST,
  majority: 'substance',
  immediate: false,
  side: 'yes',
  band: bandOnWords,
  closed: NEVER_CLOSED,
  leaning: nearer,
  stated: statedNearer,
  carryOut(carried, then) {
    if (carried) then.replaceText();
  },
} as const satisfies MotionRule;
