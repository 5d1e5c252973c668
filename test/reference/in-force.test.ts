/**
 * Entry into force, restated from what is published: Putnam 1988 with an uncertain pivot (the chance that an ideal drawn
 * round its mean lies where the text is liked at least as well as the status quo), and how many of those who may join do.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateEnoughRatify, estimateRatification } from '../../src/analysis/models/in-force.ts';

const point = fc.integer({ min: 0, max: 100 });
/** Sixteenths: sums and products of a few of them are exact. */
const chance = fc.integer({ min: 0, max: 16 }).map((n) => n / 16);

/** Each set of those who ratify is looked at by itself. */
function byOutcomes(chances: readonly number[], needed: number): number {
  let sum = 0;
  for (let set = 0; set < 2 ** chances.length; set += 1) {
    const joins = chances.map((_, i) => Math.floor(set / 2 ** i) % 2 === 1);
    if (joins.filter(Boolean).length < needed) continue;
    sum += chances.reduce((share, one, i) => share * (joins[i] ? one : 1 - one), 1);
  }
  return sum;
}

test('enough ratify as often as in all outcomes, looked at one by one', () => {
  fc.assert(
    fc.property(
      fc.array(chance, { maxLength: 9 }),
      fc.integer({ min: 0, max: 10 }),
      (chances, needed) => {
        expect(estimateEnoughRatify(chances, needed)).toBe(byOutcomes(chances, needed));
      },
    ),
  );
});

test('the order of those who ratify does not count; one who may join raises the chance, one more needed lowers it', () => {
  fc.assert(
    fc.property(
      fc.array(chance, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 1, max: 9 }),
      chance,
      (chances, needed, more) => {
        const all = estimateEnoughRatify(chances, needed);
        expect(estimateEnoughRatify(chances.toReversed(), needed)).toBe(all);
        expect(estimateEnoughRatify([...chances, more], needed)).toBe(
          more * estimateEnoughRatify(chances, needed - 1) + (1 - more) * all,
        );
        expect(estimateEnoughRatify(chances, needed + 1)).toBeLessThanOrEqual(all);
      },
    ),
  );
});

/** Width of a step, in units of sigma; twenty of them either side hold all but 1e-80 of the curve. */
const STEP = 1 / 16;
const FAR = 20 / STEP;

/** Area under the normal curve up to a step, by the trapezoid rule and what it misses where it ends within the curve. */
function byArea(steps: number): number {
  let [under, all] = [0, 0];
  for (let k = -FAR; k <= FAR; k += 1) {
    const density = Math.exp(-((k * STEP) ** 2) / 2);
    all += density;
    if (k < steps) under += density;
    else if (k === steps) under += density / 2;
  }
  return under / all + missed(steps * STEP);
}

/** Euler and Maclaurin, by the odd derivatives of the density at the end. */
function missed(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const first = -z * density;
  const third = (3 * z - z ** 3) * density;
  const fifth = (-(z ** 5) + 10 * z ** 3 - 15 * z) * density;
  return (-(STEP ** 2) / 12) * first + (STEP ** 4 / 720) * third - (STEP ** 6 / 30240) * fifth;
}

test('a pivot ratifies as often as the area under the curve to its room, in units of sigma', () => {
  fc.assert(
    fc.property(point, point, point, (pivot, reference, text) => {
      const room = Math.abs(pivot - reference) - Math.abs(text - pivot);
      // Rooms are whole, and of a sigma of 16 each point is a step.
      expect(
        Math.abs(byArea(room) - estimateRatification(pivot, reference, text, 16)),
      ).toBeLessThan(1e-12);
    }),
  );
});

test('a pivot that is known ratifies what lies in its win-set: no further off than the status quo', () => {
  fc.assert(
    fc.property(point, point, point, (pivot, reference, text) => {
      const reach = Math.abs(pivot - reference);
      const inside = text >= pivot - reach && text <= pivot + reach;
      expect(estimateRatification(pivot, reference, text, 0)).toBe(inside ? 1 : 0);
    }),
  );
});
