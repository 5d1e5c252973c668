/** A vote by its own rule, and by one under which the same ballots decide otherwise. */
import type { View } from '../../../../engine/state/view.ts';
import { isOnOrder } from '../../../session/game/vote/motion-traits.ts';
import { countUnderRules, type RuleRow } from '../../../session/game/vote/under-rules.ts';

/** In the order in which they are looked at: those that count heads, and then that nobody is against. */
const COUNTED: readonly RuleRow['name'][] = [
  'twoThirds',
  'majority',
  'twoThirdsOfMembers',
  'majorityOfMembers',
  'consensus',
];

/** `index`: of the vote. */
export type OtherRuleFound = { index: number; own: RuleRow; other: RuleRow };

/**
 * The vote on the whole text where another rule turns it; without one the last on words, or on ending the conference,
 * that another turns: a text that was never voted on is not told by a vote on the order of business. Else null.
 */
export function findOtherRule(view: View): OtherRuleFound | null {
  const whole = view.votes.findLastIndex(({ kind }) => kind === 'text');
  if (whole >= 0) return countAgain(view, whole);
  const found = view.votes.flatMap(({ kind }, index) =>
    isOnOrder(kind) && kind !== 'adjourn' ? [] : (countAgain(view, index) ?? []),
  );
  return found.at(-1) ?? null;
}

function countAgain(view: View, index: number): OtherRuleFound | null {
  const rows = countUnderRules(view, index)?.rows ?? [];
  const own = rows.find(({ applied }) => applied);
  if (!own) return null;
  const counted = COUNTED.flatMap((name) => rows.find((row) => row.name === name) ?? []);
  const other = counted.find(({ decision }) => decision.adopted !== own.decision.adopted);
  return other ? { index, own, other } : null;
}
