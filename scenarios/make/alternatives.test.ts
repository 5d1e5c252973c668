import { describe, expect, it } from 'vitest';
import { ALTERNATIVES, reservation } from './alternatives.ts';
import { readFacts, type Facts } from './facts.ts';
import { readStates, type Positions } from './judgements.ts';
import { cell, readCsv } from './read.ts';

const RANGES = [
  { id: 'scope', options: [{ position: 0 }, { position: 50 }, { position: 100 }] },
  { id: 'means', options: [{ position: 20 }, { position: 80 }] },
];

/** Weighted mean ideal 32. */
const POSITIONS: Positions = new Map([
  ['scope', { ideal: 20, salience: 0.8, basis: 'estimate' }],
  ['means', { ideal: 80, salience: 0.2, basis: 'estimate' }],
]);

const facts = (changes: Partial<Facts>): Facts => ({
  population: 1,
  income: 1,
  budapest: 'none',
  ties: 0,
  ...changes,
});

const worthOfNone = (changes: Partial<Facts>): number =>
  reservation(POSITIONS, RANGES, facts(changes));

describe('what no treaty is worth', () => {
  it('is a share of the way from the worst wordings to the best', () => {
    const { base, ideal } = ALTERNATIVES;
    // Worst .8 x .2 + .2 x .4 = .24, best .8 x .8 + .2 x 1 = .84; narrow 1 - .32.
    expect(worthOfNone({})).toBeCloseTo(0.24 + (base + ideal * 0.68) * 0.6, 2);
  });

  it('rises with an instrument of its own and with means', () => {
    const standings = (['none', 'invited', 'signatory', 'party'] as const).map((budapest) =>
      worthOfNone({ budapest }),
    );
    expect(standings).toEqual([0.54, 0.6, 0.6, 0.66]);
    expect([1, 2, 3, 4, undefined].map((income) => worthOfNone({ income }))).toEqual([
      0.54, 0.55, 0.57, 0.59, 0.56,
    ]);
  });
});

describe('facts', () => {
  it('are there for every State, and the parties are 75', () => {
    const known = readFacts();
    expect([...known.keys()]).toEqual(readStates().map(({ id }) => id));
    expect([...known.values()].filter(({ budapest }) => budapest === 'party').length).toBe(75);
    expect([...known].filter(([, { income }]) => income === undefined)).toEqual([
      ['VEN', { population: 28.9, income: undefined, budapest: 'none', ties: 1 }],
    ]);
    expect([...known.values()].every(({ population }) => population > 0)).toBe(true);
  });

  it('name seventy States that signed in Hanoi, one of them by inference', () => {
    const rows = readCsv('../sources/hanoi.csv');
    expect(new Set(rows.map((row) => cell(row, 'id'))).size).toBe(70);
    const inferred = rows.filter((row) => cell(row, 'basis') !== 'sourced');
    expect(inferred.map((row) => cell(row, 'id'))).toEqual(['URY']);
    const known = readFacts();
    expect(rows.filter((row) => !known.has(cell(row, 'id')))).toEqual([]);
  });
});
