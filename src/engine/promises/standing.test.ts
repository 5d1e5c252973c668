import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import { readWeightsNow } from './standing.ts';

const setup = undrawn();
const state = floorOf(setup, 'ASH');

test('a word weighs what is left of the credit', () => {
  const full = [...setup.floorWeight];
  expect([...readWeightsNow(setup, state)]).toEqual(full);
  const credit = state.credit.map((have, d) => (d === 1 ? 5 : have));
  const expected = full.map((weight, d) => (d === 1 ? weight / 2 : weight));
  expect([...readWeightsNow(setup, { ...state, credit })]).toEqual(expected);
});

test('a broken promise leaves no weight, a kept one all of it', () => {
  const promise = { by: 0, to: 1, article: 0, wording: 1, offer: 'o1', condition: null };
  const of = (status: 'broken' | 'kept') => ({
    ...state,
    commitments: [{ ...promise, status }],
  });
  expect(readWeightsNow(setup, of('broken'))[0]).toBe(0);
  expect(readWeightsNow(setup, of('kept'))[0]).toBe(setup.floorWeight[0]);
});
