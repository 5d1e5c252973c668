import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { createOpeningState } from '../../engine/procedure/opening.ts';
import { type Setup, setUp } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { predictAfterlife } from './afterlife.ts';

const LIVELY = strait(
  [
    'articles:',
    'dimensions: [{ id: safeguards, title: S }, { id: capacity, title: C }]\narticles:',
  ],
  ['title: Lights\n', 'title: Lights\n    dimension: safeguards\n'],
  ['title: Toll\n', 'title: Toll\n    dimension: capacity\n'],
  ['text: Many lights shall burn. }', 'text: Many lights shall burn., readings: { near: 80 } }'],
  [
    'delegations:',
    `groups: [{ id: near, title: Near, cohesion: 0.5 }]
stakeholders:
  - id: pilots
    title: Pilots
    influence: 0.5
    positions: { lights: { ideal: 10, salience: 1 }, toll: { ideal: 0, salience: 0.5 } }
  - id: keepers
    title: Keepers
    influence: 0.5
    positions: { lights: { ideal: 90, salience: 1 } }
delegations:`,
  ],
  ['name: Bay\n', 'name: Bay\n    groups: [near]\n'],
);

/** Drawn without noise, so that every ideal is the scenario's. */
function setupOf(scenario: Scenario): Setup {
  const drawn = setUp(scenario, 1, 0);
  const mandates = drawn.mandates.map((mandate, d) => ({
    ...mandate,
    ideals: Float64Array.from(
      scenario.delegations[d]?.positions ?? [],
      (position) => position?.ideal ?? NaN,
    ),
  }));
  return { ...drawn, mandates };
}

const setup = setupOf(LIVELY);

function closedAt(texts: readonly number[], changes: Partial<State> = {}): State {
  const state = createOpeningState(setup);
  return {
    ...state,
    phase: 'closed',
    articles: state.articles.map((article, a) => ({ ...article, text: texts[a] ?? -1 })),
    assembly: { adopted: true, withoutVote: true, roll: '' },
    signed: [0, 1, 2],
    ratified: [
      { by: 0, year: 2 },
      { by: 1, year: 3 },
      { by: 2, year: 3 },
    ],
    ...changes,
  };
}

test('nothing to tell while the conference is open, or with no deal', () => {
  expect(predictAfterlife(setup, { ...closedAt([2, 1]), phase: 'assembly' })).toBe(null);
  expect(
    predictAfterlife(
      setup,
      closedAt([2, 1], { assembly: { adopted: false, withoutVote: false, roll: '' } }),
    ),
  ).toBe(null);
});

test('who joins, and when', () => {
  expect(predictAfterlife(setup, closedAt([2, 1]))?.joining).toEqual({
    atOnce: false,
    signed: 3,
    ratified: 3,
    of: 4,
    capability: 0.75,
    years: [
      { year: 2, count: 1 },
      { year: 3, count: 2 },
    ],
    inForce: 3,
    needed: 3,
    horizon: 10,
    outside: [3],
  });
});

test('payers give what the text asks and they wanted, takers get it by need', () => {
  // Ideals on the toll are 0, 100 and 50: the first wanted least and pays nothing; both others need 1/2.
  expect(predictAfterlife(setup, closedAt([2, 1]))?.assistance).toEqual({
    article: 1,
    option: 'middle',
    paid: 0,
    needed: 1,
    payers: [],
    served: 0,
    without: [1, 2],
  });
  const willing = {
    ...setup,
    mandates: setup.mandates.map((mandate, d) =>
      d === 0 ? { ...mandate, ideals: Float64Array.of(100, 40) } : mandate,
    ),
  };
  expect(predictAfterlife(willing, closedAt([2, 2]))?.assistance).toEqual({
    article: 1,
    option: 'high',
    paid: 0.4,
    needed: 1,
    payers: [{ by: 0, paid: 0.4 }],
    served: 0,
    without: [1, 2],
  });
});

test('means decide who pays where the scenario tells them', () => {
  const incomes = [4, 1, 1, 2];
  const delegations = LIVELY.delegations.map((one, d) => ({
    ...one,
    capability: 3,
    weights: new Map([['income', incomes[d] ?? 0]]),
  }));
  const rich = setupOf({ ...LIVELY, delegations });
  const generous = {
    ...rich,
    mandates: rich.mandates.map((one) => ({ ...one, ideals: Float64Array.of(50, 60) })),
  };
  expect(predictAfterlife(generous, closedAt([2, 1]))?.assistance).toEqual({
    article: 1,
    option: 'middle',
    paid: 1.5,
    needed: 2,
    payers: [{ by: 0, paid: 1.5 }],
    served: 1,
    without: [2],
  });
});

test('a safeguard on the weak side is missing, with those who asked for it', () => {
  expect(predictAfterlife(setup, closedAt([2, 1]))?.missing).toEqual([
    { article: 0, option: 'many', fromFirm: 100, askedBy: [0] },
  ]);
  expect(predictAfterlife(setup, closedAt([1, 1]))?.missing).toEqual([]);
});

test('a word that two read differently, and how many pairs of those who ratify do', () => {
  expect(predictAfterlife(setup, closedAt([2, 1]))?.ambiguous).toEqual([
    { article: 0, option: 'many', low: 80, high: 100, apart: 2 / 3 },
  ]);
  expect(
    predictAfterlife(setup, closedAt([2, 1], { ratified: [{ by: 1, year: 1 }] }))?.ambiguous,
  ).toEqual([]);
});

test('what dissociations weaken', () => {
  const gavel = { roll: '', dissociated: [{ by: 3, articles: [1] }], objected: [] };
  expect(predictAfterlife(setup, closedAt([2, 1], { gavel }))?.weakened).toEqual([
    { article: 1, by: [3], share: 0.25 },
  ]);
});

test('unease is mean distance by salience, the most uneasy first', () => {
  expect(predictAfterlife(setup, closedAt([2, 1]))?.unease).toEqual([
    { stakeholder: 0, unease: (90 + 0.5 * 50) / 1.5, most: 0 },
    { stakeholder: 1, unease: 10, most: 0 },
  ]);
});

test('without articles on scope or cooperation, uses are all but safeguards and assistance', () => {
  expect(predictAfterlife(setup, closedAt([2, 1]))?.uses).toEqual([]);
  const plain = setupOf(strait());
  expect(predictAfterlife(plain, closedAt([2, 1]))?.uses).toEqual([
    { article: 0, option: 'many', position: 100 },
    { article: 1, option: 'middle', position: 50 },
  ]);
});
