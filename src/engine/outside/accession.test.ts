import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import {
  predictAccession,
  findEntryIntoForce,
  findRatificationYear,
  computeReadiness,
  scoreSigning,
  type AccessionStanding,
  listAccessionStandings,
} from './accession.ts';
import type { Mandate } from '../mandate/mandate.ts';
import { type Setup, setUp } from '../setup/setup.ts';
import { STANDARD } from '../numbers/values.ts';

/** The strait with facts on its four delegations, in order: a line of weights each, or nothing. */
function straitWith(...facts: readonly string[]): Scenario {
  const ids = ['ASH', 'BAY', 'COD', 'DUN'];
  return strait(
    ...ids.map((id, i): [string, string] => [
      `  - id: ${id}\n`,
      `  - id: ${id}\n${facts[i] ?? ''}`,
    ]),
  );
}

/** Four alike who like many lights and a low toll, with these reservation values. */
function setupOf(scenario: Scenario, reservations: readonly number[], patience = 1): Setup {
  const drawn = setUp(scenario, 1, 0);
  const mandates = drawn.mandates.map((mandate, d): Mandate => ({
    ...mandate,
    ideals: Float64Array.from([100, 0]),
    weights: Float64Array.from([0.5, 0.5]),
    linkages: [],
    reservation: reservations[d] ?? 0,
    patience,
  }));
  return { ...drawn, mandates };
}

/** Wordings by article: worth 1, .75, .5 and .25 to those alike. */
const GOOD = [2, 0];
const FAIR = [2, 1];
const POOR = [1, 1];
const BAD = [0, 1];

const joining = (setup: Setup, texts: readonly number[]) =>
  predictAccession(setup, setup.mandates, texts);

test('a text that claims more loses ratifications, then signatures', () => {
  const setup = setupOf(strait(), [0.1, 0.24, 0.245, 0.6]);
  expect(joining(setup, GOOD)).toEqual({
    signed: [0, 1, 2, 3],
    ratified: [0, 1, 2, 3].map((by) => ({ by, year: 3 })),
  });
  expect(joining(setup, POOR)).toEqual({
    signed: [0, 1, 2],
    ratified: [0, 1, 2].map((by) => ({ by, year: 3 })),
  });
  // Gains of .15, .01 and .005: the second signs and does not ratify, the third does neither.
  expect(joining(setup, BAD)).toEqual({ signed: [0, 1], ratified: [{ by: 0, year: 3 }] });
});

test('nobody signs what is worth no more than no treaty, however patient', () => {
  const setup = setupOf(strait(), [0.75, 0.76, 0.9, 1], 1.24);
  expect(joining(setup, FAIR)).toEqual({ signed: [], ratified: [] });
});

test('the less means, the later the ratification', () => {
  const scenario = straitWith(
    '    income: 1\n',
    '    income: 2\n',
    '    income: 4\n',
    '    income: 3\n',
  );
  const { ratified } = joining(setupOf(scenario, [0.1, 0.1, 0.1, 0.1]), GOOD);
  // 1.5 + 3 x (1 - means) years, rounded up; means 0, 1/3, 1, 2/3.
  expect(ratified).toEqual([
    { by: 2, year: 2 },
    { by: 3, year: 3 },
    { by: 1, year: 4 },
    { by: 0, year: 5 },
  ]);
});

test('who is short of signing ratifies later or beyond the horizon', () => {
  const standing: AccessionStanding = { size: 0, ties: 0, means: 1 };
  const year = (score: number): number | null =>
    findRatificationYear(standing, 0.5, score, STANDARD);
  expect([year(1), year(0), year(-1), year(-2.5), year(-3)]).toEqual([2, 2, 5, 9, null]);
});

test('large and tied delegations are readier', () => {
  const scenario = straitWith(
    '    population: 1\n    ties: 0\n',
    '    population: 4\n    ties: 0\n',
    '    population: 1\n    ties: 2\n',
    '    population: 4\n    ties: 0\n',
  );
  const readiness = listAccessionStandings(scenario).map((standing) =>
    computeReadiness(standing, STANDARD),
  );
  // -1 -+ .27 ln 2, and .81 for each tie.
  [-1.18715, -0.81285, 0.43285, -0.81285].forEach((expected, d) => {
    expect(readiness[d]).toBeCloseTo(expected, 5);
  });
});

test('without facts every number is there', () => {
  expect(listAccessionStandings(strait())).toEqual(
    [0, 1, 2, 3].map(() => ({ size: 0, ties: undefined, means: 0.5 })),
  );
  const partly = straitWith(
    '    ties: 1\n',
    '    income: 2\n',
    '    population: 0\n    income: 2\n',
  );
  expect(listAccessionStandings(partly)).toEqual([
    { size: 0, ties: 1, means: 0.5 },
    { size: 0, ties: undefined, means: 0.5 },
    { size: 0, ties: undefined, means: 0.5 },
    { size: 0, ties: undefined, means: 0.5 },
  ]);
});

test('the treaty enters into force with the last ratification it needs', () => {
  const ratified = [2, 2, 4, 7].map((year, by) => ({ by, year }));
  expect([1, 2, 3, 4, 5].map((needed) => findEntryIntoForce(ratified, needed))).toEqual([
    2,
    2,
    4,
    7,
    null,
  ]);
  expect(findEntryIntoForce(ratified, undefined)).toBe(null);
});

const gain = fc.double({ min: -0.2, max: 0.4, noNaN: true });
const standings = fc.record({
  size: fc.double({ min: -5, max: 5, noNaN: true }),
  ties: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  means: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('a better text is never signed less readily, nor ratified later', () => {
  fc.assert(
    fc.property(standings, gain, gain, (standing, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const scores = [low, high].map((at) => scoreSigning(standing, at, 1, STANDARD));
      const [before = NaN, after = NaN] = scores;
      expect(after).toBeGreaterThanOrEqual(before);
      const years = [low, high].map(
        (at, i) => findRatificationYear(standing, at, scores[i] ?? NaN, STANDARD) ?? Infinity,
      );
      expect(years[1]).toBeLessThanOrEqual(years[0] ?? NaN);
    }),
  );
});

test('the same conference and text give the same accession, in order', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(GOOD, FAIR, POOR, BAD), (seed, texts) => {
      const setup = setUp(strait(), seed, 0);
      const accession = joining(setup, texts);
      expect(joining(setUp(strait(), seed, 0), texts)).toEqual(accession);
      const { signed, ratified } = accession;
      expect(signed).toEqual([...new Set(signed)].sort((a, b) => a - b));
      expect(ratified).toEqual([...ratified].sort((a, b) => a.year - b.year || a.by - b.by));
      for (const { year } of ratified) {
        expect(Number.isInteger(year) && year >= 1 && year <= STANDARD.ratifyHorizon).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
