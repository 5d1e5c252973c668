import { expect, test } from 'vitest';
import { percents } from './balance-figures.ts';

test.each([
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [645, 365, 0],
    [64, 36, 0],
  ],
  [
    [87, 9.5, 3.5],
    [87, 10, 3],
  ],
  [
    [198, 1, 1],
    [99, 1, 0],
  ],
  [
    [0, 0],
    [0, 0],
  ],
])('parts of %j come to a hundred: %j', (parts, whole) => {
  expect(percents(parts)).toEqual(whole);
});
