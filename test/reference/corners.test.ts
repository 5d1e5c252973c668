/** Corners of the formulas, worked out by hand: no capability, no salience, no position, forty options. */
import { expect, test } from 'vitest';
import { FIELD_MODELS, predict } from '../../src/analysis/models/predict.ts';
import { article, made } from '../fixtures/reference/case.ts';

const FORTY = Array.from({ length: 40 }, (_, i) => (100 * i) / 39);

type Held = Record<string, readonly [ideal: number, salience: number]>;

function delegation(id: string, capability: number, held: Held): object {
  const positions = Object.fromEntries(
    Object.entries(held).map(([name, [ideal, salience]]) => [name, { ideal, salience }]),
  );
  return { id, capability, positions };
}

const COUNCIL = made(
  [
    delegation('A', 1, { big: [13.7, 0.3], mid: [0, 0.5], lone: [70, 0.4], zero: [20, 0] }),
    delegation('B', 2, { big: [88.1, 0.9], mid: [100, 0.5], zero: [80, 0] }),
    delegation('C', 0, { big: [50, 0.9] }),
    delegation('E', 1.5, { mid: [50, 1], zero: [50, 0] }),
    delegation('F', 1, {}),
  ],
  {
    articles: [
      article('big', ...FORTY),
      { ...article('mid', 0, 50, 100), reference: 50 },
      article('lone', 0, 50, 100),
      article('zero', 0, 50, 100),
    ],
  },
);

/** By article: position to five digits after the point, and option. */
const EXPECTED: Record<(typeof FIELD_MODELS)[number], readonly (string | null)[]> = {
  // (.3 x 13.7 + 1.8 x 88.1) / 2.1; (.5 x 0 + 1 x 100 + 1.5 x 50) / 3.
  compromise: ['77.47143 30', '58.33333 1', '70.00000 1', null],
  // Capability alone: heads without salience count, without capability not.
  median: ['88.10000 34', '50.00000 1', '70.00000 1', '50.00000 1'],
  // B has most capability; 2 of 3 who vote like nothing on either side of 50 better than 50.
  procedural: ['88.10000 34', '50.00000 1', '70.00000 1', '80.00000 2'],
  // Below 88.1 B's 1.8 / 100 outweighs A's .3 / 25.6.
  nash: ['88.10000 34', '50.00000 1', '70.00000 1', null],
  // A gives 74.4 on big, O moves 10.62857, B gives 12.75429 of O on mid: each gains 3.18857.
  exchange: ['88.10000 34', '45.57905 1', '70.00000 1', null],
  challenge: ['88.10000 34', '50.00000 1', '70.00000 1', null],
  condorcet: ['88.10000 34', '50.00000 1', '70.00000 1', null],
};

test.each(FIELD_MODELS)('%s', (model) => {
  const rounds = model === 'exchange' ? 1 : 0;
  const told = predict(COUNCIL, model, rounds).articles.map(({ position, option }) =>
    position === null ? null : `${position.toFixed(5)} ${option}`,
  );
  expect(told).toEqual(EXPECTED[model]);
});

test('the only trade has the gain of the formula, the same to both', () => {
  const [trade, ...more] = predict(COUNCIL, 'exchange', 1).trades ?? [];
  expect(more).toEqual([]);
  expect(trade?.gain).toBeCloseTo(
    0.5 * ((10.628571428571428 * 1.2) / 1) - 0.3 * 10.628571428571428,
    12,
  );
  expect([trade?.a.delegation, trade?.a.from, trade?.a.to]).toEqual([0, 13.7, 88.1]);
  expect([trade?.b.delegation, trade?.b.from]).toEqual([1, 100]);
  expect(trade?.b.to).toBeCloseTo(100 - 3 * 12.754285714285714, 9);
});
