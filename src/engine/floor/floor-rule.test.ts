import { describe, expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import {
  computeBlockingShare,
  scoreWording,
  holdsAgainst,
  findLeadingWording,
  computeTolerance,
} from './floor-rule.ts';
import { createOpeningState } from '../procedure/opening.ts';
import type { Mandate } from '../mandate/mandate.ts';
import { type Setup, setUp } from '../setup/setup.ts';
import { promised } from '../../../test/fixtures/promised.ts';

/** The scenario's own numbers, without what is drawn round them. */
function undrawn(): Setup {
  const scenario = strait();
  const setup = setUp(scenario, 1, 0);
  const mandates = scenario.delegations.map((delegation, d): Mandate => {
    const drawn = setup.mandates[d] as Mandate;
    const saliences = Float64Array.from(
      delegation.positions,
      (position) => position?.salience ?? 0,
    );
    const total = saliences.reduce((sum, value) => sum + value, 0);
    return {
      ...drawn,
      patience: 1,
      ideals: Float64Array.from(delegation.positions, (position) => position?.ideal ?? NaN),
      saliences,
      weights: saliences.map((value) => value / total),
    };
  });
  return { ...setup, mandates, floorWeight: Float64Array.of(1, 1, 1, 1) };
}

const setup = undrawn();
const state = { ...createOpeningState(setup), sitting: 1 };

test('tolerance grows from the first sitting to the last', () => {
  expect([
    computeTolerance(setup, 0),
    computeTolerance(setup, 1),
    computeTolerance(setup, 2),
  ]).toEqual([0.22, 0.22, 0.5]);
});

describe('brackets', () => {
  test('are held past tolerance, by salience times distance', () => {
    expect(holdsAgainst(setup, state, 0, 0, 0)).toEqual({
      held: true,
      reason: { code: 'minds', article: 'lights', value: 1, needed: 0.22 },
    });
    expect(holdsAgainst(setup, state, 1, 0, 2).reason.value).toBeCloseTo(0.2, 12);
    expect(holdsAgainst(setup, state, 1, 0, 2).held).toBe(false);
    expect(holdsAgainst(setup, state, 2, 0, 0)).toMatchObject({
      held: true,
      reason: { value: 0.25 },
    });
    expect(holdsAgainst({ ...setup }, { ...state, sitting: 2 }, 2, 0, 0).held).toBe(false);
  });

  test('weigh what those who hold them weigh', () => {
    // Ash, Cod and Dun hold against few lights: three of four.
    expect(computeBlockingShare(setup, state, 0, 0)).toBe(0.75);
    expect(computeBlockingShare(setup, state, 0, 1)).toBe(0.25);
  });
});

test('the score is the weighted mean square distance and a twentieth of the brackets', () => {
  // Few lights: (1 x 1 + .2 x 0 + .5 x .25 + .5 x .25) / 2.2 = 1.25 / 2.2.
  expect(scoreWording(setup, state, 0, 0)).toBeCloseTo(-1.25 / 2.2 - 0.05 * 0.75, 12);
  // Some: (1 x .25 + .2 x .25) / 2.2.
  expect(scoreWording(setup, state, 0, 1)).toBeCloseTo(-0.3 / 2.2 - 0.05 * 0.25, 12);
});

test('only what is tabled can lead', () => {
  expect(findLeadingWording(setup, state, 0)).toEqual({ wording: 0, margin: 0 });
  const articles = state.articles.map((article, a) =>
    a === 0 ? { ...article, tabled: [0, 1] } : article,
  );
  const lead = findLeadingWording(setup, { ...state, articles }, 0);
  expect(lead.wording).toBe(1);
  expect(lead.margin).toBeCloseTo((1.25 - 0.3) / 2.2 + 0.05 * 0.5, 12);
});

test('a promise is kept: no bracket against what was promised, and the word is spoken for', () => {
  const promise = promised(0, 1, 0, 1);
  const bound = { ...state, commitments: [promise] };
  expect(holdsAgainst(setup, bound, 0, 0, 1)).toMatchObject({
    held: false,
    reason: { code: 'commitment' },
  });
  expect(holdsAgainst(setup, bound, 0, 0, 0).held).toBe(true);
  expect(scoreWording(setup, bound, 0, 1)).toBeCloseTo(-0.05 / 2.2, 12);
});

test('whoever has agreed to the words in a room holds no bracket on them while they stand', () => {
  const articles = state.articles.map((article, a) =>
    a === 0 ? { ...article, assent: [0] } : article,
  );
  const agreed = { ...state, articles };
  expect(holdsAgainst(setup, agreed, 0, 0, 0)).toEqual({
    held: false,
    reason: { code: 'assent', article: 'lights', value: 1, needed: 0.22 },
  });
  // Cod and Dun have not been in the room; other words are no part of what was agreed.
  expect(computeBlockingShare(setup, agreed, 0, 0)).toBe(0.5);
  expect(holdsAgainst(setup, agreed, 1, 0, 2)).toEqual(holdsAgainst(setup, state, 1, 0, 2));
});
