/** The ballots of a vote under every rule. */
import {
  type OtherRule,
  compareRules,
  type UnderRule,
} from '../../../../analysis/what-if/vote/other-rules.ts';
import { findPivot } from '../../../../analysis/what-if/vote/pivot.ts';
import { isProcedural } from '../../../../engine/motions/motion-rules.ts';
import { readVotes } from '../../../../engine/state/roll.ts';
import type { View } from '../../../../engine/state/view.ts';
import { decide } from '../../../../engine/vote/tally.ts';

/** `own`: the rule the vote was taken by, where it is none of the others. */
export type RuleRow = Omit<UnderRule, 'name'> & { name: OtherRule | 'own'; applied: boolean };

export type RulesOfVote = {
  rows: readonly RuleRow[];
  /** The rule was met, but too few were in the room. */
  inquorate: boolean;
};

/** The ballots of a vote under every rule, the one that was applied marked. */
export function countUnderRules(
  { scenario, votes: taken }: View,
  index: number,
): RulesOfVote | null {
  const record = taken[index];
  if (!record) return null;
  const { delegations, procedure } = scenario;
  const rule = isProcedural(record.kind) ? procedure.procedural : procedure.substance;
  const votes = readVotes(record.roll);
  const real = JSON.stringify(rule);
  const others = compareRules(scenario, votes).map((row): RuleRow => ({
    ...row,
    applied: JSON.stringify(row.rule) === real,
  }));
  const decision = decide(rule, delegations, votes);
  const inquorate = decision.adopted && !record.carried;
  if (others.some(({ applied }) => applied)) return { rows: others, inquorate };
  const pivot = findPivot(rule, delegations, votes);
  return { rows: [{ name: 'own', rule, decision, pivot, applied: true }, ...others], inquorate };
}
