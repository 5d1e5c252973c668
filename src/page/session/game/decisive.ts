/** What would have changed a conference that is over: instructions are open now. */
import { momentsOf } from '../../../analysis/what-if/moments.ts';
import { type Near, nearestByInstructions } from '../../../analysis/what-if/text/nearest.ts';
import {
  type OtherRule,
  otherRules,
  type UnderRule,
} from '../../../analysis/what-if/vote/other-rules.ts';
import { pivotIn } from '../../../analysis/what-if/vote/pivot.ts';
import { type Refusal, sweetenerFor } from '../../../analysis/what-if/offer/refusal.ts';
import {
  type Turning,
  turningByInstructions,
} from '../../../analysis/what-if/text/turning-text.ts';
import type { Conference } from '../../../conference/conference.ts';
import { isProcedural, isSubstantive } from '../../../engine/motions/motion-rules.ts';
import type { View } from '../../../engine/state/view.ts';
import { decide } from '../../../engine/vote/tally.ts';
import { questionOf } from '../../../engine/vote/question.ts';
import { readVotes } from '../../../engine/state/roll.ts';

export type { Refusal };

/** `own`: the rule the vote was taken by, where it is none of the others. */
export type RuleRow = Omit<UnderRule, 'name'> & { name: OtherRule | 'own'; applied: boolean };

export type RulesOfVote = {
  rows: readonly RuleRow[];
  /** The rule was met, but too few were in the room. */
  inquorate: boolean;
};

/** The ballots of a vote under every rule, the one that was applied marked. */
export function rulesOfVote({ scenario, votes: taken }: View, index: number): RulesOfVote | null {
  const record = taken[index];
  if (!record) return null;
  const { delegations, procedure } = scenario;
  const rule = isProcedural(record.kind) ? procedure.procedural : procedure.substance;
  const votes = readVotes(record.roll);
  const real = JSON.stringify(rule);
  const others = otherRules(scenario, votes).map((row): RuleRow => ({
    ...row,
    applied: JSON.stringify(row.rule) === real,
  }));
  const decision = decide(rule, delegations, votes);
  const inquorate = decision.adopted && !record.carried;
  if (others.some(({ applied }) => applied)) return { rows: others, inquorate };
  const pivot = pivotIn(rule, delegations, votes);
  return { rows: [{ name: 'own', rule, decision, pivot, applied: true }, ...others], inquorate };
}

export type TurnOfVote = {
  carried: boolean;
  /** Null: no other words of one article would have done. Absent: the question was not about words. */
  turning?: Turning | null;
  near: readonly Near[];
  /** Delegations that voted otherwise than they leaned. */
  bound: number;
};

/** What would have turned a vote, by the instructions of those who cast it; null before the end. */
export function turnOfVote(conference: Conference, index: number): TurnOfVote | null {
  const { setup, state } = conference;
  const [before, record] = [momentsOf(conference)?.votes[index], state.votes[index]];
  if (!before || !record) return null;
  const { carried, kind } = record;
  const question = questionOf(before, record);
  const votes = readVotes(record.roll);
  const found = nearestByInstructions(setup, before, question, votes, carried);
  if (kind !== 'text' && !isSubstantive(kind)) return { carried, ...found };
  return { carried, ...found, turning: turningByInstructions(setup, before, question, votes) };
}

/** The one change with which it would have been agreed; null where there is none. */
export function whatWouldHaveDone(conference: Conference, refusal: Refusal) {
  return sweetenerFor(conference, refusal);
}
