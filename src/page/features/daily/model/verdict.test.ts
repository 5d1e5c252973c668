import { expect, test } from 'vitest';
import type { DailyTasks } from '../../../../analysis/daily/daily.ts';
import { findDayBand, findPackage, isBestBallot, signDay } from './verdict.ts';

const change = (article: string, option: string) => ({ article, option });
const end = (worth: number) => ({
  count: { yes: 1, no: 0, abstain: 0, absent: 0 },
  carried: true,
  needed: 1,
  end: worth,
});
const TASKS: DailyTasks = {
  seat: 'ANS',
  phrase: { by: 'BRE', code: 'far', choices: ['near', 'far', 'warm'], changes: [] },
  package: {
    sitting: 2,
    articles: [],
    best: 0.09,
    packages: [
      {
        changes: [change('a', 'x')],
        answers: [{ seat: 'BRE', accepts: false }],
        agreed: false,
        gain: 0,
      },
      {
        changes: [change('a', 'x'), change('b', 'y')],
        answers: [
          { seat: 'BRE', accepts: true },
          { seat: 'GOL', accepts: false },
        ],
        agreed: true,
        gain: 0.09,
      },
    ],
  },
  ballot: {
    seat: 'ANS',
    kind: 'text',
    article: -1,
    wording: -1,
    text: -1,
    stake: 0.1,
    ends: { yes: end(0.7), no: end(0.5), abstain: end(0.7) },
  },
};

test('a package is found in whatever order its changes were chosen', () => {
  const [, pair] = TASKS.package.packages;
  expect(findPackage(TASKS.package, [change('b', 'y'), change('a', 'x')])).toBe(pair);
  expect(findPackage(TASKS.package, [change('b', 'y')])).toBeUndefined();
});

test('bands: nothing under half a point, then more than waiting, half of the best, the best', () => {
  const bands = [-0.2, 0.004, 0.005, 0.044, 0.045, 0.09].map((gain) =>
    findDayBand(TASKS.package, gain),
  );
  expect(bands).toEqual(['none', 'none', 'above', 'above', 'most', 'best']);
});

test('a ballot is best where no other leaves the seat better off', () => {
  const best = (['yes', 'no', 'abstain'] as const).map((vote) => isBestBallot(TASKS.ballot, vote));
  expect(best).toEqual([true, false, true]);
});

test('the line has a sign for each task, once all are done', () => {
  const changes = [change('a', 'x'), change('b', 'y')];
  expect(signDay(TASKS, { phrase: 'far', changes })).toBeNull();
  expect(signDay(TASKS, { phrase: 'far', changes, vote: 'no' })).toBe('[✓] [●○] [N] +9');
  expect(signDay(TASKS, { phrase: 'near', changes: [change('a', 'x')], vote: 'yes' })).toBe(
    '[–] [○] [Y] 0',
  );
});
