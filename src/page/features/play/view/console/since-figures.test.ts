import { expect, test } from 'vitest';
import { getFigures } from '../../../../speech/use-game.ts';
import { makeSinceFigures } from './since-figures.ts';

const figures = getFigures('en');

test('what moved is the difference of the two ends', () => {
  const since = { points: 2.04 };
  expect(makeSinceFigures(since, 94.61, figures)).toEqual({
    before: expect.closeTo(92.57, 9),
    now: 94.61,
    by: 2,
    sign: '+',
  });
});

test('nothing is told where nothing shows', () => {
  expect(makeSinceFigures({ points: 0.02 }, 80, figures)).toBeNull();
});

test.each([
  { what: 'a fall', points: -0.12, now: 80.08, by: -0.1, sign: '-' },
  { what: 'a rise', points: 0.07, now: 80.07, by: 0.1, sign: '+' },
  {
    what: 'a rise the ends hide',
    points: 0.07,
    now: 80.04,
    by: 0.07,
    sign: '+',
  },
])('$what too small to show in a line has its figure and its sign', (given) => {
  const { points, now, by, sign } = given;
  expect(makeSinceFigures({ points }, now, figures)).toEqual({
    before: expect.closeTo(now - points, 9),
    now,
    by,
    sign,
  });
});
