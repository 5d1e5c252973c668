import { expect, test } from 'vitest';
import { isLevel } from './gains.ts';

test('who gains or loses a tenth of a point is not level', () => {
  const gains = (...points: number[]) =>
    points.map((one, delegation) => ({ delegation, points: one, broad: false }));
  expect([isLevel(gains(0, 0.04)), isLevel(gains(0, 0.1)), isLevel(gains(-0.1, 0))]).toEqual([
    true,
    false,
    false,
  ]);
});
