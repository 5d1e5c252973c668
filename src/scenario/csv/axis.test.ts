import { expect, test } from 'vitest';
import { findAxis, readPositionOn } from './axis.ts';

test.each([
  ['0 50 100 20 30 80', [], 0, 100],
  ['0 5 10 2,5 3 8', [], 0, 10],
  ['0 1 0,5 0.25 0 1', [], 0, 1],
  ['-3 0 5 2 -5 4', [], -5, 5],
  ['-50 0 50 20 10 40', [], -100, 100],
  // Marks out of 5 are seldom: what they are out of is for a person to say, or for a heading.
  ['1 5 3 2 4 5', [], 0, 10],
  ['1 5 3 2 4 5', ['Scope', 'Duties (1-5)'], 1, 5],
  ['-2 2', ['Scope (-5 to +5)'], -5, 5],
  ['0 10', ['Scope [out of 20]'], 0, 20],
  // A heading that its numbers belie says nothing.
  ['0 50 100 20 30 80', ['Scope (0-10)'], 0, 100],
  // Few small numbers may well be small.
  ['0 10 5', [], 0, 100],
  ['0 0 0 0 0 0', [], 0, 100],
  ['', [], 0, 100],
] as const)('%s under %j run from %d to %d', (cells, heads, low, high) => {
  expect(findAxis(cells.split(' '), heads)).toEqual({ low, high });
});

test('a position on another axis', () => {
  const tenths = { low: 0, high: 10 };
  expect(
    ['0', '9,5', '10', '10,1', '-1', '80%', 'high', ''].map((one) => readPositionOn(tenths, one)),
  ).toEqual([0, 95, 100, undefined, undefined, 80, undefined, undefined]);
  expect(['-5', '0', '2,5'].map((one) => readPositionOn({ low: -5, high: 5 }, one))).toEqual([
    0, 50, 75,
  ]);
  expect(
    ['33.33333', '101', '80 %'].map((one) => readPositionOn({ low: 0, high: 100 }, one)),
  ).toEqual([33.33333, undefined, 80]);
  expect(readPositionOn({ low: 0, high: 1 }, '0,57')).toBe(57);
});
