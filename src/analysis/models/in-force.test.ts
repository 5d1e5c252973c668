import { expect, test } from 'vitest';
import { estimateEnoughRatify, estimateRatification } from './in-force.ts';

test('chance that enough ratify', () => {
  expect(estimateEnoughRatify([0.5, 0.5, 0.5], 2)).toBe(0.5);
  expect(estimateEnoughRatify([1, 0, 0.25], 2)).toBe(0.25);
  expect(estimateEnoughRatify([0.3], 0)).toBe(1);
  expect(estimateEnoughRatify([0.3], 2)).toBe(0);
});

test('an uncertain pivot: the normal distribution to ten digits, near and far', () => {
  // Room of 10 points in units of sigma: 1, 1.96, 5 and their mirror images.
  expect(estimateRatification(50, 0, 90, 10)).toBeCloseTo(0.8413447460685429, 12);
  expect(estimateRatification(50, 0, 90, 10 / 1.96)).toBeCloseTo(0.9750021048517795, 12);
  expect(estimateRatification(50, 40, 70, 10)).toBeCloseTo(1 - 0.8413447460685429, 12);
  expect(estimateRatification(50, 40, 70, 2) / 2.866515718791939e-7).toBeCloseTo(1, 10);
  expect([estimateRatification(50, 40, 60, 0), estimateRatification(50, 40, 61, 0)]).toEqual([
    1, 0,
  ]);
});

test('the tails of the normal distribution, where a series gives way to a fraction and the fraction to nothing', () => {
  const tail = (z: number) => estimateRatification(50, 40, 70, 10 / z);
  expect(tail(0.6) / 0.2742531177500736).toBeCloseTo(1, 12);
  expect(tail(2) / 0.0227501319481792).toBeCloseTo(1, 12);
  expect(tail(2.01) / 0.0222155944294315).toBeCloseTo(1, 12);
  expect(tail(3) / 0.0013498980316300946).toBeCloseTo(1, 12);
  expect(tail(6) / 9.86587645037698e-10).toBeCloseTo(1, 12);
  expect(tail(10) / 7.61985302416052e-24).toBeCloseTo(1, 12);
  expect(tail(38) / 2.88542835e-316).toBeCloseTo(1, 6);
  expect([tail(39), estimateRatification(50, 0, 90, 10 / 39)]).toEqual([0, 1]);
});
