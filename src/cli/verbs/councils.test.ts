/** Councils and corner cases, each as a file of the fixed format, through the verbs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answerBacktest } from './backtest.ts';
import { answerPower } from './power.ts';
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
  const { exit, out, complaints } = answerPower(path, { json: true });
  expect({ exit, complaints }).toEqual({ exit: 0, complaints: [] });
  return (JSON.parse(out) as { delegations: Record<string, Power> }).delegations;
}

/**
 * Share of all coalitions of the others in which a member is decisive, counted by sums of weights and heads.
 * @param heads members a coalition needs at the least
 */
function decisive(weights: readonly number[], quota: number, member: number, heads = 0): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const others = weights.filter((_, i) => i !== member);
  const ways = Array.from({ length: weights.length }, () => new Float64Array(all + 1));
  ways[0]![0] = 1;
  for (const weight of others)
    for (let n = others.length; n > 0; n -= 1)
      for (let sum = all; sum >= weight; sum -= 1) ways[n]![sum]! += ways[n - 1]![sum - weight]!;
  const own = weights[member] ?? 0;
  let swings = 0;
  ways.forEach((sums, n) =>
    sums.forEach((count, sum) => {
      const without = sum >= quota && n >= heads;
      if (!without && sum + own >= quota && n + 1 >= heads) swings += count;
    }),
  );
  return swings / 2 ** (weights.length - 1);
}

/** Votes under the Treaty of Nice, 27 members: 255 of 345, cast by 14 members or more. */
const NICE = [
  29, 29, 29, 29, 27, 27, 14, 13, 12, 12, 12, 12, 12, 10, 10, 10, 7, 7, 7, 7, 7, 4, 4, 4, 4, 4, 3,
];

test('Council of the Union under the Treaty of Nice: as counted by sums, and the known indices', () => {
  // Votes as a weight of their own: without one a rule counts the votes each casts, here one, and so heads.
  const members = NICE.map((weight, i) => ({ id: `M${i}`, weight }));
  const rule = {
    all: [
      { of: 'members', atLeast: 255, weigh: 'weight' },
      { of: 'members', atLeast: 14 },
    ],
  };
  const found = powerIn(council(members, rule));
  const percent = NICE.map((_, i) => Number(((found[`M${i}`]?.banzhaf ?? 0) * 100).toFixed(2)));
  NICE.forEach((_votes, i) => {
    expect(found[`M${i}`]?.banzhafAbsolute).toBeCloseTo(decisive(NICE, 255, i, 14), 12);
  });
  // In per cent, recalled from the literature on Nice (Felsenthal and Machover 2001), not compared with the paper.
  const recalled = new Map([
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
  expect(percent).toEqual(NICE.map((votes) => recalled.get(votes)));
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

test('two thirds are enough where it says at least, and not where it says more than', () => {
  const members = ['A', 'B', 'C'].map((id) => ({ id }));
  const indexOf = (rule: object) =>
    powerIn(council(members, { of: 'members', ...rule }))['A']?.banzhafAbsolute;
  // Two of three: decisive beside one of the others, in 2 of 4 coalitions. All three: beside both, in 1 of 4.
  expect(indexOf({ atLeast: '2/3' })).toBe(1 / 2);
  expect(indexOf({ moreThan: '2/3' })).toBe(1 / 4);
  const weighed = [
    { id: 'A', votes: 2 },
    { id: 'B', votes: 1 },
    { id: 'C', votes: 1 },
  ];
  const of = (rule: object) => {
    const found = powerIn(council(weighed, { of: 'members', ...rule, weigh: 'votes' }));
    return ['A', 'B', 'C'].map((id) => found[id]?.banzhafAbsolute);
  };
  // Three of four votes: A with one of the others. More than three: all of them.
  expect(of({ atLeast: '3/4' })).toEqual([3 / 4, 1 / 4, 1 / 4]);
  expect(of({ moreThan: '3/4' })).toEqual([1 / 4, 1 / 4, 1 / 4]);
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

const MODELS = [
  'compromise',
  'median',
  'procedural',
  'nash',
  'exchange',
  'challenge',
  'condorcet',
  'sincere',
  'sophisticated',
];

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
  const { out } = answerBacktest([wide, wide], { models: ['compromise,always50'], json: true });
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
