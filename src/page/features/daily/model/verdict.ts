/** What was made of a day: found in the tasks by what somebody chose. */
import type { DailyPackage, PackageTask } from '../../../../analysis/daily/package-task.ts';
import type { BallotTask } from '../../../../analysis/daily/ballot-task.ts';
import type { DailyTasks } from '../../../../analysis/daily/daily.ts';
import type { Change, Vote } from '../../../../engine/command.ts';
import type { DayDone } from './kept-day.ts';

/** Changes of a package at most. */
export const MOST_CHANGES = 2;

export function findPackage(
  { packages }: PackageTask,
  chosen: readonly Change[],
): DailyPackage | undefined {
  return packages.find(
    ({ changes }) =>
      changes.length === chosen.length &&
      changes.every(({ article, option }) =>
        chosen.some((one) => one.article === article && one.option === option),
      ),
  );
}

/** The best package of the day; of several the first. */
export function findBestPackage({ packages, best }: PackageTask): DailyPackage | undefined {
  return packages.find(({ gain }) => gain === best);
}

/** `best`: the most there was; `most`: half of that or more. */
export type DayBand = 'none' | 'above' | 'most' | 'best';
export const DAY_BANDS = ['above', 'most', 'best'] as const satisfies readonly DayBand[];

/** A gain in hundredths is shown without a fraction, so less than half a point is none. */
const SHOWN = 0.005;
const MOST = 0.5;

export function findDayBand({ best }: PackageTask, gain: number): DayBand {
  if (gain < SHOWN) return 'none';
  if (gain >= best) return 'best';
  return gain >= MOST * best ? 'most' : 'above';
}

/** Whether no other ballot would have left the seat better off. */
export function isBestBallot({ ends }: BallotTask, vote: Vote): boolean {
  return Object.values(ends).every(({ end }) => end <= ends[vote].end);
}

export type MetLevel = 'all' | 'most' | 'half' | 'little' | 'nothing';

/** How much of what a seat wants words have, as a delegate would say it. @param met 0..1 */
export function findMetLevel(met: number): MetLevel {
  if (met >= 0.9) return 'all';
  if (met >= 0.65) return 'most';
  if (met >= 0.4) return 'half';
  return met >= 0.15 ? 'little' : 'nothing';
}

export const BALLOTS = ['yes', 'no', 'abstain'] as const satisfies readonly Vote[];

export type PackageFate = 'agreed' | 'stopped' | 'refused';

/** `stopped`: by the plenary, after its room had agreed. */
export function nameFate({ agreed, stopped }: DailyPackage): PackageFate {
  if (agreed) return 'agreed';
  return stopped ? 'stopped' : 'refused';
}

/** What was made of a day, in what its line tells. */
export type DayScore = {
  phrase: boolean;
  came: PackageFate;
  /** Of the room: how many said yes, of how many. */
  yes: number;
  of: number;
  /** Of the package and of the best one, in whole points. */
  gain: number;
  best: number;
  ballot: boolean;
};

/** Null before all three are done. */
export function readDayScore(
  tasks: DailyTasks,
  { phrase, changes, vote }: DayDone,
): DayScore | null {
  const laid = changes && findPackage(tasks.package, changes);
  if (!phrase || !laid || !vote) return null;
  return {
    phrase: phrase === tasks.phrase.code,
    came: nameFate(laid),
    yes: laid.answers.filter(({ accepts }) => accepts).length,
    of: laid.answers.length,
    gain: Math.round(laid.gain * 100),
    best: Math.round(tasks.package.best * 100),
    ballot: isBestBallot(tasks.ballot, vote),
  };
}
