import { expect, test } from 'vitest';
import { planSeating } from '../plan/geometry.ts';
import { seatAfter, seatNamed, type SeatStep } from './seat-steps.ts';

const { seats, counts } = planSeating(21);
const walk = (from: number, ...steps: SeatStep[]): number =>
  steps.reduce((at, step) => seatAfter(seats, at, step), from);

test('left and right stay in the row and stop at its ends', () => {
  expect(counts).toEqual([8, 13]);
  expect([walk(0, 'right'), walk(0, 'left'), walk(7, 'right'), walk(8, 'left')]).toEqual([
    1, 0, 7, 8,
  ]);
  expect([walk(3, 'first'), walk(3, 'last'), walk(12, 'first'), walk(12, 'last')]).toEqual([
    0, 7, 8, 20,
  ]);
});

test('up and down lead to the seat straight before or behind, and end at the podium and the last row', () => {
  expect([walk(0, 'farther'), walk(7, 'farther'), walk(14, 'nearer'), walk(14, 'farther')]).toEqual(
    [8, 20, 3, 14],
  );
  expect(walk(2, 'nearer')).toBe(2);
});

test.each([3, 8, 12, 21, 60, 193])('every one of %i seats is reached by steps', (n) => {
  const all = planSeating(n).seats;
  const seen = new Set([0]);
  for (const at of seen)
    for (const step of ['left', 'right', 'nearer', 'farther'] as const)
      seen.add(seatAfter(all, at, step));
  expect(seen.size).toBe(n);
});

test('typed letters find a name; one letter again goes on to the next', () => {
  const names = ['Egypt', "Côte d'Ivoire", 'China', 'Costa Rica', 'Chile'];
  expect([
    seatNamed(names, 0, 'c'),
    seatNamed(names, 1, 'cc'),
    seatNamed(names, 2, 'co'),
    seatNamed(names, 4, 'c'),
    seatNamed(names, 0, 'cot'),
    seatNamed(names, 0, 'x'),
  ]).toEqual([1, 2, 3, 1, 1, undefined]);
});
