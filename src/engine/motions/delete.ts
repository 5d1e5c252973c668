/** Striking out words that stand, or all of an article (rule 130): what remains is the wording asked for. */
import { type MotionRule, NEVER_CLOSED } from './motion-rule.ts';
import { vote } from './vote.ts';

export const deletion = {
  ...vote,
  puts: 'standing',
  closed: NEVER_CLOSED,
} as const satisfies MotionRule;
