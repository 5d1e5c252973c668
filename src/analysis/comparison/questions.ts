/** Questions for whoever compares two conferences: each quotes both, and none has its answer in it. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import type { Outcome } from '../../conference/outcome.ts';
import { listClauseDifferences, listGainShifts } from './gains.ts';
import { findFirstThatMattered, type Lasting } from './parting.ts';
import type { RunFacts } from './run-facts.ts';

export type ClassQuestion =
  /** The words parted for good in this sitting: what did either do that the other did not? */
  | ({ code: 'parted' } & Lasting)
  /** One ended otherwise than the other: what was the price of that? */
  | { code: 'endings'; one: Outcome['ending']; other: Outcome['ending'] }
  /** The same words, with other gains all round: what else was decided? */
  | { code: 'sameWords'; betterOff: number; otherBetterOff: number }
  /** The delegation with most to tell of both. */
  | { code: 'gained'; delegation: SeatIndex; from: number; to: number }
  /** More better off in one, more to the seat in the other: is that a good bargain? */
  | {
      code: 'madeOrClaimed';
      betterOff: number;
      otherBetterOff: number;
      own: number;
      otherOwn: number;
    }
  /** One asked before it offered, or traded across articles; the other did not. */
  | { code: 'habit'; observable: RunFacts['observed'][number]['code']; oneDid: boolean };

/** @returns six at most, in the order in which they are worth asking */
export function listQuestions(one: RunFacts, other: RunFacts): ClassQuestion[] {
  const parted = findFirstThatMattered(one, other);
  const [most] = listGainShifts(one, other);
  const differing = listClauseDifferences(one, other);
  const better = { betterOff: one.betterOff.all, otherBetterOff: other.betterOff.all };
  const questions: ClassQuestion[] = [];
  if (parted) questions.push({ code: 'parted', ...parted });
  if (one.ending !== other.ending) {
    questions.push({ code: 'endings', one: one.ending, other: other.ending });
  }
  if (differing.length === 0 && most && better.betterOff !== better.otherBetterOff)
    questions.push({ code: 'sameWords', ...better });
  if (most) {
    const { delegation, from, to } = most;
    questions.push({ code: 'gained', delegation, from, to });
  }
  if (one.own && other.own && one.seat === other.seat) {
    const [own, otherOwn] = [one.own.payoff, other.own.payoff];
    const opposed = (own - otherOwn) * (better.betterOff - better.otherBetterOff) < 0;
    if (opposed) questions.push({ code: 'madeOrClaimed', ...better, own, otherOwn });
  }
  const done = new Set(other.observed.flatMap(({ code, at }) => (at === null ? [] : [code])));
  const habit = one.observed.find(({ at, code }) => (at !== null) !== done.has(code));
  if (habit) questions.push({ code: 'habit', observable: habit.code, oneDid: habit.at !== null });
  return questions;
}
