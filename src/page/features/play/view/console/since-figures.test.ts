import { expect, test } from 'vitest';
import { getFigures } from '../../../../speech/use-game.ts';
import { makeSinceFigures } from './since-figures.ts';

const figures = getFigures('en');
const moves = (...points: number[]) => points.map((one) => ({ points: one }));

test('what moved is the difference of the two ends, whatever the rounded lines come to', () => {
  const since = { points: 2.04, moves: moves(2, -0.31, 0.35), news: null };
  expect(makeSinceFigures(since, 94.61, figures)).toEqual({
    before: expect.closeTo(92.57, 9),
    now: 94.61,
    by: 2,
    sign: '+',
    linked: null,
  });
});

test('what articles bring by counting together has a line of its own', () => {
  const since = { points: 3, moves: moves(2, -0.5), news: null };
  expect(makeSinceFigures(since, 80, figures)).toEqual({
    before: 77,
    now: 80,
    by: 3,
    sign: '+',
    linked: 1.5,
  });
});

test('what changed instructions bring has its own figure, and nothing is told where nothing shows', () => {
  const news = { points: -5 };
  expect(makeSinceFigures({ points: -4, moves: moves(1), news }, 80, figures)).toEqual({
    before: 84,
    now: 80,
    by: -4,
    sign: '-',
    linked: null,
  });
  expect(makeSinceFigures({ points: 0.02, moves: [], news: null }, 80, figures)).toBeNull();
});

test.each([
  { what: 'a fall', points: -0.12, parts: [-0.04, -0.04, -0.04], now: 80.08, by: -0.1, sign: '-' },
  { what: 'a rise', points: 0.07, parts: [0.04, 0.03], now: 80.07, by: 0.1, sign: '+' },
  {
    what: 'a rise the ends hide',
    points: 0.07,
    parts: [0.04, 0.03],
    now: 80.04,
    by: 0.07,
    sign: '+',
  },
])('$what in parts too small to show has its figure and its sign', (given) => {
  const { points, parts, now, by, sign } = given;
  expect(makeSinceFigures({ points, moves: moves(...parts), news: null }, now, figures)).toEqual({
    before: expect.closeTo(now - points, 9),
    now,
    by,
    sign,
    linked: null,
  });
});
