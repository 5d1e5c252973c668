/** What would turn the vote before the meeting, as far as the person's seat knows. */
import {
  findNearestByStated,
  findTurningByStated,
  type Near,
  type Turning,
} from '../../../../engine/vote/turning.ts';
import type { VoteRecord } from '../../../../engine/state/state.ts';
import type { View } from '../../../../engine/state/view.ts';
import { readBallots } from '../../../../engine/state/roll.ts';
import { isOnTime } from '../../../../engine/motions/motion-rules.ts';
import { makeQuestion } from '../../../../engine/vote/question.ts';
import { asBefore, type CountSheet } from '../../../session/game/vote/vote-count.ts';

export type { Near, Turning };

/** `vote`: as it is counted; it is unknown where what was stated leaves it open. */
export type NearAsCounted = Omit<Near, 'vote'> & { vote: Near['vote'] | 'unknown' };

export type VoteForecast = {
  carried: boolean;
  /** What is put is how long the conference goes on, and no words. */
  onTime: boolean;
  near: readonly NearAsCounted[];
  turning: Turning | null;
};

/**
 * Of the vote before the meeting, by stated positions; null without one, or where they say nothing of it.
 * @param sheet what is counted of the vote: the one prediction that is made of it
 */
export function forecastBeforeVote(
  view: View,
  sheet: Pick<CountSheet, 'outlook' | 'expected' | 'settled'>,
): VoteForecast | null {
  const { voting } = view;
  if (!voting || voting.kind === 'text') return null;
  const question = makeQuestion(view, voting);
  const carried = sheet.outlook === 'sure' || sheet.outlook === 'likely';
  const { count, near } = findNearestByStated(view, question, carried);
  // What the seat itself votes is its own to say.
  const others = near.flatMap((one): NearAsCounted[] => {
    const { delegation: d, vote } = one;
    if (d === view.delegation || sheet.settled[d]) return [];
    const counted = sheet.expected[d];
    if (counted === 'unknown') return [{ ...one, vote: counted }];
    return counted === vote ? [one] : [];
  });
  // Words are found that turn the public count: where the seat counts otherwise they would turn nothing.
  const turning = count.carried === carried ? findTurningByStated(view, question) : null;
  return { carried, onTime: isOnTime(voting.kind), near: others, turning };
}

/**
 * On a vote on record, those whose ballot is what they had stated and was no help to the other result: the closest to
 * another first. Nobody on the text as a whole, of which nothing is stated.
 */
export function listClosestToSwitching(view: View, record: VoteRecord): number[] {
  if (record.kind === 'text') return [];
  const before = asBefore(view, record);
  const lamps = readBallots(record.roll);
  return findNearestByStated(before, makeQuestion(before, record), record.carried)
    .near.filter(({ delegation, vote }) => lamps[delegation] === vote)
    .map(({ delegation }) => delegation);
}
