/**
 * One bracket a day: a phrase to decode, a package to lay and a ballot to cast, made from a day and a conference alone.
 * Whoever asks on the same day gets the same three.
 */
import type { Scenario, SeatId } from '../../scenario/resolved.ts';
import { drawFor } from '../../engine/numbers/draw.ts';
import { type BallotSource, type BallotTask, setBallotTask } from './ballot-task.ts';
import { type PackageTask, setPackageTask } from './package-task.ts';
import { type PhraseTask, setPhraseTask } from './phrase-task.ts';

/** As a calendar has it: month and day from 1. */
export type Day = { year: number; month: number; day: number };

export type DailyTasks = {
  seat: SeatId;
  phrase: PhraseTask;
  package: PackageTask;
  ballot: BallotTask;
};

/** @returns in steps of a conference or two; null where the conference has no seat to offer, or no such moments */
export function* setDailyTasks(
  scenario: Scenario,
  day: Day,
  ballots: BallotSource,
): Generator<void, DailyTasks | null> {
  const seed = numberDay(day);
  const draw = drawFor(seed, 0);
  const seats = scenario.featured.filter(({ seat }) => scenario.delegationIndex.has(seat));
  const seat = seats[draw.between(0, Math.max(0, seats.length - 1))]?.seat;
  if (seat === undefined) return null;
  const laid = yield* setPackageTask(scenario, seat, seed);
  if (!laid) return null;
  const ballot = yield* setBallotTask(ballots, seed);
  const phrase = setPhraseTask(laid.answers, draw);
  return ballot && phrase ? { seat, phrase, package: laid.task, ballot } : null;
}

/** 20261129 for the 29th of November 2026. */
export function numberDay({ year, month, day }: Day): number {
  return (year * 100 + month) * 100 + day;
}
