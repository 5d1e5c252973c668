/** What would have changed a conference that is over: instructions are open now. */
import { findWhatIfMoments } from '../../../../analysis/what-if/moments.ts';
import { type Refusal, findSweetenerFor } from '../../../../analysis/what-if/offer/refusal.ts';
import {
  findNearestByInstructions,
  findTurningByInstructions,
  type Near,
  type Turning,
} from '../../../../engine/vote/turning.ts';
import type { Conference } from '../../../../conference/conference.ts';
import { isSubstantive } from '../../../../engine/motions/motion-rules.ts';
import { makeQuestion } from '../../../../engine/vote/question.ts';
import { readVotes } from '../../../../engine/state/roll.ts';

export type { Refusal };

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
