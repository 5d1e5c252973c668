import { expect, test } from 'vitest';
import { estimateChanceWithin, estimateShareAgainst } from './share-odds.ts';

const voice = (weight: number, odds: number) => ({ weight, odds });

test('what is exactly allowed passes, as the rule has it', () => {
  const half = [voice(1, 0), voice(1, 1)];
  expect(estimateShareAgainst(half)).toEqual({ share: 0.5, error: 0 });
  expect([estimateChanceWithin(half, 0.5), estimateChanceWithin(half, 0.49)]).toEqual([1, 0]);
});

test('every case of who is against is counted', () => {
  // One in four both, one in two one of the two, by weight 3 and 1 of 4.
  const open = [voice(3, 0.5), voice(1, 0.5)];
  expect([0, 0.25, 0.75, 1].map((allowed) => estimateChanceWithin(open, allowed))).toEqual([
    0.25, 0.5, 0.75, 1,
  ]);
});

test('of many the sum is taken for normal', () => {
  const many = Array.from({ length: 16 }, () => voice(1, 0.5));
  expect(estimateShareAgainst(many)).toEqual({ share: 0.5, error: 0.125 });
  expect([0.25, 0.5, 0.75].map((allowed) => estimateChanceWithin(many, allowed))).toEqual([
    0, 0.5, 1,
  ]);
});

test('nobody is against nothing', () => {
  expect(estimateChanceWithin([], 0.5)).toBe(1);
});
