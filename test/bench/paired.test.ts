import { expect, test } from 'vitest';
import {
  correlate,
  difference,
  estimate,
  meanOf,
  median,
  ratioOf,
  shareOf,
  shareOfWay,
} from './paired.ts';

test('a mean and its standard error', () => {
  // Sample variance 2, of two.
  expect(estimate([1, 3])).toEqual({ mean: 2, error: 1 });
  expect(estimate([7])).toEqual({ mean: 7, error: 0 });
});

test('what all runs have in common drops out of a paired difference', () => {
  expect(difference([0.25, 0.75, 0.5], [0, 0.5, 0.25])).toEqual({ mean: 0.25, error: 0 });
});

test('the way made is a ratio of means: a run with no way to go does not count', () => {
  expect(shareOfWay([0.5, 0.25], [0.25, 0.25], [0.75, 0.25])).toEqual({
    mean: 0.5,
    error: 0,
  });
  expect(shareOfWay([0, 1], [0, 0], [1, 1])).toEqual({ mean: 0.5, error: 0.5 });
  expect(shareOfWay([0.5], [0.5], [0.5])).toEqual({ mean: 0, error: 0 });
});

test('errors of independent means add by squares', () => {
  expect(
    meanOf([
      { mean: 1, error: 3 },
      { mean: 3, error: 4 },
    ]),
  ).toEqual({ mean: 2, error: 2.5 });
});

test('medians and shares', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  expect(shareOf([1, 2, 3, 4], (value) => value > 3)).toBe(0.25);
});

test('a ratio of means counts a small part little', () => {
  expect(ratioOf([1, 1], [3, 1])).toEqual({ mean: 0.5, error: 0.25 });
});

test('what rises together correlates, and what never changes does not', () => {
  expect(correlate([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  expect(correlate([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  expect(correlate([1, 1], [0, 1])).toBeNaN();
});
