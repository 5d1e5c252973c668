import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPAN, splitByLargestRemainder, planSeating } from './geometry.ts';
import { seatAt, planStage } from './stage.ts';

describe('seatingFor', () => {
  it.each([
    [3, [3]],
    [8, [8]],
    [9, [9]],
    [12, [5, 7]],
    [21, [8, 13]],
    [60, [10, 13, 17, 20]],
    [110, [11, 14, 17, 20, 23, 25]],
    [193, [13, 16, 19, 23, 26, 29, 32, 35]],
  ])('seats %i delegations in rows of %j', (n, counts) => {
    expect(planSeating(n).counts).toEqual(counts);
  });

  it('gives every delegation one seat, left to right, inside the span', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (n) => {
        const { seats, counts } = planSeating(n);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(n);
        expect(seats.length).toBe(n);
        seats.forEach((seat, i) => {
          const before = seats[i - 1];
          expect(Math.abs(seat.theta)).toBeLessThan(SPAN / 2);
          if (before?.row === seat.row) expect(seat.theta).toBeGreaterThan(before.theta);
          else if (before !== undefined) expect(seat.row).toBeGreaterThan(before.row);
        });
      }),
    );
  });

  it('keeps neighbours at least 0.85 pitches apart', () => {
    for (let n = 2; n <= 220; n += 1) {
      const { seats } = planSeating(n);
      const gaps = seats.flatMap((seat, i) => {
        const next = seats[i + 1];
        return next?.row === seat.row ? [(next.theta - seat.theta) * seat.r] : [];
      });
      expect(Math.min(Infinity, ...gaps)).toBeGreaterThan(0.85);
    }
  });
});

describe('largestRemainder', () => {
  it('gives the seats left over to the largest remainders', () => {
    expect(splitByLargestRemainder(7, [1, 1, 1])).toEqual([3, 2, 2]);
    expect(splitByLargestRemainder(10, [2, 3, 1])).toEqual([3, 5, 2]);
  });
});

describe('stageFor', () => {
  it.each([
    [1012, 706],
    [700, 560],
    [390, 360],
    [390, 230],
    [1600, 500],
  ])('keeps every chair on a stage of %i by %i', (width, height) => {
    for (const n of [3, 8, 12, 21, 60, 110, 193, 220]) {
      const stage = planStage(n, width, height);
      const xs = stage.seats.map((seat) => seat.x);
      const half = Math.max(...stage.seats.map((seat) => seat.size)) * 0.35;
      expect(Math.min(...xs) - half).toBeGreaterThan(-2);
      expect(Math.max(...xs) + half).toBeLessThan(width + 2);
      expect(Math.max(...stage.seats.map((seat) => seat.bottom))).toBeLessThan(height);
      expect(stage.wall).toBeGreaterThan(height * 0.15);
    }
  });

  it('finds the seat under the middle of its own chair', () => {
    const stage = planStage(193, 1012, 706);
    const front = stage.seats.length - 10;
    const seat = stage.seats[front];
    expect(seat && seatAt(stage, { x: seat.x, y: seat.bottom - 3 })).toBe(front);
    expect(seatAt(stage, { x: 506, y: 4 })).toBeUndefined();
  });
});
