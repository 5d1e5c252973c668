import { expect, test } from 'vitest';
import { getFigures } from './use-game.ts';

const { apart, points, signed, sum } = getFigures('en');

test('a sum is what one finds who adds up the figures beside it', () => {
  const [given, wanted] = [4.74, 3.04];
  expect([signed(given), signed(wanted)]).toEqual(['+4.7', '+3']);
  expect(signed(given + wanted)).toBe('+7.8');
  expect(signed(sum([given, wanted]))).toBe('+7.7');
  expect(signed(sum([38.16, -11.84]))).toBe('+26.4');
});

test('what is too little to be written adds nothing, and no rest of the arithmetic shows', () => {
  expect(sum([0.04, 0.04, 0.04])).toBe(0);
  expect(sum([0.1, 0.2])).toBe(0.3);
});

test('what is less than half a tenth is written as less than a tenth, a rounding of sums as nothing', () => {
  expect([0.04, -0.03, 0.00042, -1e-12, 0].map(points)).toEqual([
    '<0.1',
    '>−0.1',
    '<0.1',
    '0',
    '0',
  ]);
  expect([0.04, -0.03, 0.05, -1e-12, 0].map(signed)).toEqual(['<+0.1', '>−0.1', '+0.1', '0', '0']);
  expect([apart(50.02, 50), apart(50.26, 50)]).toEqual(['<0.1', '0.3']);
});
