import { expect, test } from 'vitest';
import { bandOf, medianOf } from './class-of-runs.ts';

test('a band is a fifth of the axis, the middle one closed at both ends', () => {
  expect([0, 19, 20, 39, 40, 60, 61, 80, 81, 100].map(bandOf)).toEqual([
    'n2',
    'n2',
    'n1',
    'n1',
    'ok',
    'ok',
    'b1',
    'b1',
    'b2',
    'b2',
  ]);
});

test('the middle of an even number lies between two', () => {
  expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, NaN]);
});
