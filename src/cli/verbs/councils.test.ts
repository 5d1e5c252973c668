/** Councils and corner cases, each as a file of the fixed format, through the verbs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { backtestVerb } from './backtest.ts';
import { powerVerb } from './power.ts';
import { predictVerb } from './predict.ts';

const folder = mkdtempSync(join(tmpdir(), 'brackets-councils-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

function fileOf(scenario: unknown): string {
  files += 1;
  const path = join(folder, `${files}.json`);
  writeFileSync(path, JSON.stringify(scenario));
  return path;
}

const OPTIONS = [
  { id: 'low', position: 0 },
  { id: 'high', position: 100 },
];

function council(members: readonly Record<string, unknown>[], substance: unknown): string {
  return fileOf({
    format: 'square-brackets/scenario@1',
    id: 'council',
    title: 'Council',
    articles: [{ id: 'fees', title: 'Fees', options: OPTIONS }],
    delegations: members,
    procedure: { sittings: 1, substance },
  });
}

type Power = { banzhaf: number; banzhafAbsolute: number; shapley: number };

function powerIn(path: string): Record<string, Power> {
  const { exit, out, complaints } = powerVerb(path, { json: true });
  expect({ exit, complaints }).toEqual({ exit: 0, complaints: [] });
  return (JSON.parse(out) as { delegations: Record<string, Power> }).delegations;
}

/** Share of all coalitions of the others in which a member is decisive, counted by sums of weights. */
function decisive(weights: readonly number[], quota: number, member: number): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let ways = new Float64Array(all + 1);
  ways[0] = 1;
  weights.forEach((weight, i) => {
    if (i === member) return;
    const next = ways.slice();
    for (let sum = all; sum >= weight; sum -= 1)
      next[sum] = (next[sum] ?? 0) + (ways[sum - weight] ?? 0);
    ways = next;
  });
  const own = weights[member] ?? 0;
  let swings = 0;
  for (let sum = Math.max(0, quota - own); sum < quota; sum += 1) swings += ways[sum] ?? 0;
  return swings / 2 ** (weights.length - 1);
}

/** Votes under the Treaty of Nice, 27 members: 255 of 345, cast by 14 members or more. */
const NICE = [
  29, 29, 29, 29, 27, 27, 14, 13, 12, 12, 12, 12, 12, 10, 10, 10, 7, 7, 7, 7, 7, 4, 4, 4, 4, 4, 3,
];

test('Council of the Union under the Treaty of Nice: the published indices', () => {
  const members = NICE.map((votes, i) => ({ id: `M${i}`, votes }));
  const rule = {
    all: [
      { of: 'members', atLeast: 255, weigh: 'votes' },
      { of: 'members', atLeast: 14 },
    ],
  };
  const found = powerIn(council(members, rule));
  const percent = NICE.map((_, i) => Number(((found[`M${i}`]?.banzhaf ?? 0) * 100).toFixed(2)));
  // Felsenthal and Machover 2001, in per cent; the clause on population moves none of these digits.
  const published = new Map([
    [29, 7.78],
    [27, 7.42],
    [14, 4.26],
    [13, 3.97],
    [12, 3.68],
    [10, 3.09],
    [7, 2.18],
    [4, 1.25],
    [3, 0.94],
  ]);
  expect(percent).toEqual(NICE.map((votes) => published.get(votes)));
});

/** Shares of the votes of the 24 directors of a fund, in hundredths of a per cent. */
const BOARD = [
  1651, 615, 608, 543, 531, 457, 443, 413, 403, 403, 381, 337, 335, 331, 329, 309, 305, 296, 288,
  259, 254, 249, 160, 151,
];

const ALL = BOARD.reduce((sum, votes) => sum + votes, 0);

test.each([
  ['more than half', { moreThan: '1/2' }, Math.floor(ALL / 2) + 1],
  ['at least 85 per cent', { atLeast: '17/20' }, Math.ceil(ALL * 0.85)],
] as const)('a board of 24 by weight, %s: as counted by sums of weights', (_, rule, quota) => {
  const members = BOARD.map((votes, i) => ({ id: `D${i}`, votes }));
  const found = powerIn(council(members, { of: 'members', ...rule, weigh: 'votes' }));
  BOARD.forEach((_votes, i) => {
    expect(found[`D${i}`]?.banzhafAbsolute).toBeCloseTo(decisive(BOARD, quota, i), 12);
  });
});

test('half of the votes is enough where it says at least, and not where it says more than', () => {
  const members = ['A', 'B', 'C', 'D'].map((id) => ({ id }));
  const atLeast = powerIn(council(members, { of: 'members', atLeast: '1/2' }));
  const moreThan = powerIn(council(members, { of: 'members', moreThan: '1/2' }));
  // Two of four against three of four: a member decides in 3 of 8 coalitions of the others either way.
  expect(atLeast['A']?.banzhafAbsolute).toBe(3 / 8);
  expect(moreThan['A']?.banzhafAbsolute).toBe(3 / 8);
  const two = ['A', 'B'].map((id) => ({ id }));
  expect(powerIn(council(two, { of: 'members', atLeast: '1/2' }))['A']?.banzhafAbsolute).toBe(
    1 / 2,
  );
  const dictator = [
    { id: 'A', votes: 2 },
    { id: 'B', votes: 1 },
    { id: 'C', votes: 1 },
  ];
  const half = powerIn(council(dictator, { of: 'members', atLeast: '1/2', weigh: 'votes' }));
  expect([half['A']?.banzhafAbsolute, half['B']?.banzhafAbsolute]).toEqual([3 / 4, 1 / 4]);
  const more = powerIn(council(dictator, { of: 'members', moreThan: '1/2', weigh: 'votes' }));
  expect([more['A']?.banzhafAbsolute, more['B']?.banzhafAbsolute]).toEqual([3 / 4, 1 / 4]);
});

/** Forty options 2.5 apart; ideals at none of them; one delegation silent on `fees`, one on `dues`. */
const wide = fileOf({
  format: 'square-brackets/scenario@1',
  id: 'wide',
  title: 'Wide',
  articles: ['fees', 'dues'].map((id) => ({
    id,
    title: id,
    reference: 0,
    options: Array.from({ length: 40 }, (_, i) => ({ id: `${id}_${i}`, position: i * 2.5 })),
    adopted: `${id}_20`,
  })),
  delegations: [
    { id: 'AAA', capability: 1, positions: { fees: { ideal: 11.1, salience: 0.5 } } },
    { id: 'BBB', capability: 2, positions: { dues: { ideal: 33.3, salience: 0.4 } } },
    {
      id: 'CCC',
      capability: 3,
      positions: { fees: { ideal: 77.7, salience: 0.3 }, dues: { ideal: 88.8, salience: 0.6 } },
    },
    {
      id: 'DDD',
      capability: 1,
      positions: { fees: { ideal: 44.4, salience: 0.8 }, dues: { ideal: 5.5, salience: 0.2 } },
    },
  ],
  procedure: { sittings: 1, substance: { of: 'members', moreThan: '1/2' } },
});

const MODELS = ['compromise', 'median', 'procedural', 'nash', 'exchange', 'challenge', 'condorcet'];

test.each(MODELS)(
  '%s: forty options, ideals at none of them, delegations without a position',
  (model) => {
    const { exit, out, complaints } = predictVerb(wide, { model, json: true });
    expect({ exit, complaints }).toEqual({ exit: 0, complaints: [] });
    const { articles } = JSON.parse(out) as {
      articles: Record<string, { position: number | null; option: string | null }>;
    };
    for (const [id, [low, high]] of [
      ['fees', [0, 77.7]],
      ['dues', [0, 88.8]],
    ] as const) {
      const { position, option } = articles[id] ?? {};
      expect(position).toBeGreaterThanOrEqual(low);
      expect(position).toBeLessThanOrEqual(high);
      // The nearest of forty, of two as near the lower.
      const nearest = Math.ceil((position ?? 0) / 2.5 - 0.5);
      expect(option).toBe(`${id}_${Math.max(0, Math.min(39, nearest))}`);
    }
  },
);

test('the weighted mean and median of the wide case, worked out by hand', () => {
  const of = (model: string) =>
    (
      JSON.parse(predictVerb(wide, { model, json: true }).out) as {
        articles: { fees: { position: number }; dues: { position: number } };
      }
    ).articles;
  // Capability times salience: (5 x 11.1 + 9 x 77.7 + 8 x 44.4) / 22; (8 x 33.3 + 18 x 88.8 + 2 x 5.5) / 28.
  expect(of('compromise').fees.position).toBeCloseTo(1110 / 22, 12);
  expect(of('compromise').dues.position).toBeCloseTo(1875.8 / 28, 12);
});

test('a backtest over files counts only what was adopted', () => {
  const { out } = backtestVerb([wide, wide], { models: ['compromise,always50'], json: true });
  const { models } = JSON.parse(out) as { models: Record<string, { mae: number; n: number }> };
  expect(models['always50']).toMatchObject({ mae: 0, n: 4 });
  expect(models['compromise']?.mae).toBeCloseTo((1110 / 22 - 50 + (1875.8 / 28 - 50)) / 2, 12);
});

test('an option past the end of the axis is refused with its place', () => {
  const past = fileOf({
    format: 'square-brackets/scenario@1',
    id: 'past',
    title: 'Past',
    articles: [{ id: 'fees', title: 'Fees', options: [OPTIONS[0], { id: 'far', position: 140 }] }],
    delegations: [{ id: 'A' }, { id: 'B' }],
    procedure: { sittings: 1 },
  });
  const { exit, complaints } = predictVerb(past, { model: 'median' });
  expect(exit).toBe(2);
  expect(complaints[0]).toMatchObject({ code: 'value/range', line: 1, column: 167 });
});
