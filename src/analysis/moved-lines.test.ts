import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../test/fixtures/undrawn.ts';
import { seatMeasures } from './measures.ts';

const setup = undrawn({}, [
  'lights: { ideal: 50, salience: 0.5 }\n      toll',
  'lights: { ideal: 50, salience: 0.5, redLine: 40 }\n      toll',
]);
const state = {
  ...floorOf(setup, 'COD'),
  assembly: { adopted: true, withoutVote: true, roll: '' },
};

test('a mandate is measured by its red line as the capital has moved it', () => {
  // Few and high: half the way from 50 on both.
  const measured = (line: number) =>
    seatMeasures(setup, { ...state, shifts: [{ delegation: 2, article: 0, line }] }, [2])[0]
      ?.mandate;
  expect(measured(30)).toBeCloseTo(0.5 - 0.1, 12);
  expect(measured(0)).toBeCloseTo(0.5, 12);
});

test('an observer is measured as a delegation is, no treaty being worth nothing to it', () => {
  const some = state.articles.map((article, a) => (a === 0 ? { ...article, text: 1 } : article));
  expect(seatMeasures(setup, { ...state, articles: some }, [-2])[0]?.mandate).toBe(0.5);
  expect(seatMeasures(setup, { ...state, assembly: null }, [-2])).toEqual([
    { mandate: 0, payoff: 0 },
  ]);
});
