/** What would have changed a conference that is over: instructions are open now. */
import { findWhatIfMoments } from '../../../../analysis/what-if/moments.ts';
import {
  type OtherRule,
  compareRules,
  type UnderRule,
} from '../../../../analysis/what-if/vote/other-rules.ts';
import { findPivot } from '../../../../analysis/what-if/vote/pivot.ts';
import { type Refusal, findSweetenerFor } from '../../../../analysis/what-if/offer/refusal.ts';
import {
  findNearestByInstructions,
  findTurningByInstructions,
  type Near,
  type Turning,
} from '../../../../analysis/what-if/vote/turning.ts';
import type { Conference } from '../../../../conference/conference.ts';
import { isProcedural, isSubstantive } from '../../../../engine/motions/motion-rules.ts';
import type { View } from '../../../../engine/state/view.ts';
import { decide } from '../../../../engine/vote/tally.ts';
import { makeQuestion } from '../../../../engine/vote/question.ts';
import { readVotes } from '../../../../engine/state/roll.ts';

export type { Refusal };

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

export type VoteTurn = {
  carried: boolean;
  /** Null: no other words of one article would have done. Absent: the question was not about words. */
  turning?: Turning | null;
  near: readonly Near[];
  /** Delegations that voted otherwise than they leaned. */
  bound: number;
};

/** What would have turned a vote, by the instructions of those who cast it; null before the end. */
export function turnOfVote(conference: Conference, index: number): VoteTurn | null {
  const { setup, state } = conference;
  const [before, record] = [findWhatIfMoments(conference)?.votes[index], state.votes[index]];
  if (!before || !record) return null;
  const { carried, kind } = record;
  const question = makeQuestion(before, record);
  const votes = readVotes(record.roll);
  const found = findNearestByInstructions(setup, before, question, votes, carried);
  if (kind !== 'text' && !isSubstantive(kind)) return { carried, ...found };
  return { carried, ...found, turning: findTurningByInstructions(setup, before, question, votes) };
}

/** The one change with which it would have been agreed; null where there is none. */
export function findWhatWouldHaveDone(conference: Conference, refusal: Refusal) {
  return findSweetenerFor(conference, refusal);
}
