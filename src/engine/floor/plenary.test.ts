import { expect, test } from 'vitest';
import { STANDARD } from '../numbers/values.ts';
import { plenaryAllows } from './room.ts';

const allowed = (size: number) =>
  plenaryAllows({ values: STANDARD, floor: Array.from({ length: size }, (_, d) => d) });

test('the plenary bears as much as four delegations, a third at most and a fifth at least', () => {
  expect(allowed(4)).toBe(1 / 3);
  expect(allowed(12)).toBe(1 / 3);
  expect(allowed(16)).toBe(0.25);
  expect(allowed(21)).toBe(0.2);
  expect(allowed(193)).toBe(0.2);
});
