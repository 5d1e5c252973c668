import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { aggregateRuns, computeSpread } from './aggregate.ts';
import { type Batch, type RunResult, simulate } from './simulate.ts';

const scenario = strait();
const RUNS = 12;
const all: Batch = { seed: 7, from: 0, to: RUNS, plan: [], measured: [0, 1] };
const whole = aggregateRuns(scenario, simulate(scenario, all), all.measured);

test('any split of the runs gives the same answer', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: RUNS - 1 })), (cuts) => {
      const ends = [0, ...cuts.sort((a, b) => a - b), RUNS];
      const parts = ends
        .slice(1)
        .map((to, i) => simulate(scenario, { ...all, from: ends[i] ?? 0, to }));
      expect(aggregateRuns(scenario, parts.flat(), all.measured)).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

test('another seed gives another hash, and so does another plan', () => {
  const seed8 = aggregateRuns(scenario, simulate(scenario, { ...all, seed: 8 }), all.measured);
  const plan = [{ seat: 'ASH', by: 'spoiler' }] as const;
  const spoilt = aggregateRuns(scenario, simulate(scenario, { ...all, plan }), all.measured);
  expect(new Set([whole.hash, seed8.hash, spoilt.hash]).size).toBe(3);
});

test('shares, means and spreads by hand', () => {
  const run = (
    ending: RunResult['ending'],
    options: readonly (string | null)[],
    positions: readonly (number | null)[],
    mandate: number,
  ): RunResult => ({
    ending,
    articles: options.map((option, a) => ({ option, position: positions[a] ?? null })),
    seats: [{ mandate, payoff: 0.5 }],
    joint: { nashLogGain: mandate, belowReservation: 2 },
    chair: { adopted: true, betterOff: { narrow: mandate, broad: 1 }, fairness: mandate },
    hash: '',
  });
  const { hash: _, ...simulation } = aggregateRuns(
    scenario,
    [
      run('consensus', ['few', null], [0, null], 0.25),
      run('consensus', ['many', null], [100, null], 0.5),
      run('vote', ['many', null], [100, null], 0.75),
      run('failed', [null, null], [0, null], 0.5),
    ],
    [1],
  );
  expect(simulation).toEqual({
    runs: 4,
    adopted: { consensus: 2, vote: 1, suspended: 0, failed: 1 },
    articles: new Map([
      [
        'lights',
        {
          options: new Map([
            ['few', 0.25],
            ['some', 0],
            ['many', 0.5],
          ]),
          none: 0.25,
          mean: 50,
        },
      ],
      [
        'toll',
        {
          options: new Map([
            ['low', 0],
            ['middle', 0],
            ['high', 0],
          ]),
          none: 1,
          mean: null,
        },
      ],
    ]),
    seats: new Map([
      ['BAY', { mandate: { mean: 0.5, sd: Math.sqrt(0.125 / 3) }, payoff: { mean: 0.5, sd: 0 } }],
    ]),
    joint: { nashLogGain: 0.5, belowReservation: 2 },
    chair: { narrow: 0.5, broad: 1, fairness: 0.5 },
  });
});

test('one run has no spread', () => {
  expect(computeSpread([0.3])).toEqual({ mean: 0.3, sd: 0 });
});
