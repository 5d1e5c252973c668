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

export const BALLOTS = ['yes', 'no', 'abstain'] as const satisfies readonly Vote[];

const LETTERS = { yes: 'Y', no: 'N', abstain: 'A' } as const satisfies Record<Vote, string>;

/** Signs of a day that is done: `[✓] [●●○] [Y] +6`; null before that. */
export function signDay(tasks: DailyTasks, { phrase, changes, vote }: DayDone): string | null {
  const laid = changes && findPackage(tasks.package, changes);
  if (!phrase || !laid || !vote) return null;
  const heard = phrase === tasks.phrase.code ? '✓' : '–';
  const room = laid.answers.map(({ accepts }) => (accepts ? '●' : '○')).join('');
  const points = Math.round(laid.gain * 100);
  const sign = points < 0 ? '−' : '+';
  const gain = points === 0 ? '0' : `${sign}${Math.abs(points)}`;
  return `[${heard}] [${room}] [${LETTERS[vote]}] ${gain}`;
}
