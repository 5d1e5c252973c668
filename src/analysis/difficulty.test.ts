import { expect, test } from 'vitest';
import { rateDifficulty } from './difficulty.ts';
import type { SeatPar } from './par.ts';

const good = (mean: number): Pick<SeatPar, 'by'> => {
  const measured = { payoff: { mean, deciles: [] }, mandate: { mean: 0, deciles: [] } };
  return { by: { passive: measured, packager: measured, oracle: measured } };
};

test('a seat is the harder the less good players leave with, a step for fifteen points', () => {
  expect([0.92, 0.85, 0.849, 0.7, 0.56, 0.3].map((mean) => rateDifficulty(good(mean)))).toEqual([
    { level: 1, points: 92 },
    { level: 1, points: 85 },
    { level: 2, points: 84.9 },
    { level: 2, points: 70 },
    { level: 3, points: 56 },
    { level: 4, points: 30 },
  ]);
});
