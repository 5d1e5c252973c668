import { expect, test } from 'vitest';
import {
  findBand,
  makeRunNamer,
  computeMedian,
  findPair,
  type ProvedRun,
  findSameRuns,
  findSharedRuns,
  findTellingMeasure,
} from './class-of-runs.ts';
import type { ListedRun } from './compare-store.ts';

test('a band is a fifth of the axis, the middle one closed at both ends', () => {
  expect([0, 19, 20, 39, 40, 60, 61, 80, 81, 100].map(findBand)).toEqual([
    'n2',
    'n2',
    'n1',
    'n1',
    'ok',
    'ok',
    'b1',
    'b1',
    'b2',
    'b2',
  ]);
});

test('the middle of an even number lies between two', () => {
  expect([computeMedian([3, 1, 2]), computeMedian([4, 1, 2, 3]), computeMedian([])]).toEqual([
    2,
    2.5,
    NaN,
  ]);
});

test('the same conference from the same seat is counted once, from two seats twice, forged ones not at all', () => {
  const one = (number: number, hash: string, seat: string, status = 'proved') =>
    ({ number, claim: { hash, seat }, verdict: { status } }) as unknown as ListedRun;
  const runs = [one(1, 'a', 'X', 'forged'), one(2, 'a', 'X'), one(3, 'a', 'Y'), one(4, 'a', 'X')];
  expect([...findSameRuns(runs)]).toEqual([[4, 2]]);
  expect(findSharedRuns([...runs, one(5, 'b', 'X')])).toEqual([[2, 3]]);
});

const run = (number: number, options: string, seed = 1) =>
  ({
    run: { number },
    facts: { seed, run: 0, articles: [...options].map((option) => ({ option })) },
  }) as unknown as ProvedRun;

const numbers = (pair: ReturnType<typeof findPair>) =>
  pair && [pair.one.run.number, pair.other.run.number];

test('a pair that nobody chose is the first run and the one furthest from it, of the same draws first', () => {
  const runs = [run(1, 'aaaa'), run(2, 'aaaa'), run(3, 'abba'), run(4, 'bbbb', 2), run(5, 'aaab')];
  expect(numbers(findPair({ pair: null }, runs))).toEqual([1, 3]);
  expect(numbers(findPair({ pair: [5, 2] }, runs))).toEqual([5, 2]);
  expect(numbers(findPair({ pair: [3, 3] }, runs))).toEqual([3, 5]);
  expect(findPair({ pair: null }, runs.slice(0, 1))).toBeNull();
});

const named = (file: string, seat: string, label?: string) => ({
  file,
  claim: { seat, ...(label === undefined ? {} : { label }) } as ProvedRun['run']['claim'],
});

test('runs of one seat go by their labels or their files, a run alone in its seat by that', () => {
  const runs = [
    named('table-1.json', 'NGA'),
    named('table-2.json', 'NGA'),
    named('x.json', 'BRA'),
    named('y.json', 'NGA', 'Table 4'),
  ];
  expect(runs.map(makeRunNamer(runs))).toEqual(['table-1', 'table-2', null, 'Table 4']);
});

test('the measure first shown is one in which runs differ', () => {
  const worth = (payoff: number, all: number) =>
    ({
      facts: {
        own: { payoff, mandate: 0.5 },
        betterOff: { all, of: 12 },
        participation: 1,
        signed: 9,
      },
    }) as unknown as ProvedRun;
  expect(findTellingMeasure([worth(0.5, 12), worth(0.6, 12)])).toBe('payoff');
  expect(findTellingMeasure([worth(0.5, 12), worth(0.5, 11)])).toBe('better_off');
  expect(findTellingMeasure([worth(0.5, 12), worth(0.5, 12)])).toBe('payoff');
});
