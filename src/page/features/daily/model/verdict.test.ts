import { expect, test } from 'vitest';
import type { DailyTasks } from '../../../../analysis/daily/daily.ts';
import {
  findDayBand,
  findMetLevel,
  findPackage,
  isBestBallot,
  nameFate,
  readDayScore,
} from './verdict.ts';

const change = (article: string, option: string) => ({ article, option });
const member = (seat: string, accepts: boolean) => ({
  seat,
  accepts,
  stated: [],
  cares: 'a',
  why: { code: 'net', gained: 0, asked: 0, worst: null } as const,
});
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
        answers: [member('BRE', false)],
        agreed: false,
        stopped: false,
        allowed: 0.5,
        gain: 0,
      },
      {
        changes: [change('a', 'x'), change('b', 'y')],
        answers: [member('BRE', true), member('GOL', false)],
        agreed: true,
        stopped: false,
        allowed: 0.5,
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
    parts: [],
    none: 0.5,
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

test('a result tells of each task how it went, once all are done', () => {
  const changes = [change('a', 'x'), change('b', 'y')];
  expect(readDayScore(TASKS, { phrase: 'far', changes })).toBeNull();
  expect(readDayScore(TASKS, { phrase: 'far', changes, vote: 'no' })).toEqual({
    phrase: true,
    came: 'agreed',
    yes: 1,
    of: 2,
    gain: 9,
    best: 9,
    ballot: false,
  });
  const refused = { phrase: 'near', changes: [change('a', 'x')], vote: 'yes' } as const;
  expect(readDayScore(TASKS, refused)).toMatchObject({
    phrase: false,
    came: 'refused',
    ballot: true,
  });
});

test('what its room agreed to and the plenary would not have was stopped, not refused', () => {
  const [refused] = TASKS.package.packages;
  expect([nameFate(refused!), nameFate({ ...refused!, stopped: true })]).toEqual([
    'refused',
    'stopped',
  ]);
});

test('what words have of what is wanted is said in five ways', () => {
  expect([0, 0.15, 0.4, 0.65, 0.9, 1].map(findMetLevel)).toEqual([
    'nothing',
    'little',
    'half',
    'most',
    'all',
    'all',
  ]);
});
