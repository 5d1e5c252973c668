import { expect, test } from 'vitest';
import { STEADY } from '../../../../test/fixtures/still.ts';
import { strait } from '../../../../test/fixtures/strait.ts';
import { createOpeningState } from '../../../engine/procedure/opening.ts';
import { setUp } from '../../../engine/setup/setup.ts';
import type { State } from '../../../engine/state/state.ts';
import { view } from '../../../engine/state/view.ts';
import { findPriceOfClosing } from './price-of-closing.ts';
import { promised } from '../../../../test/fixtures/promised.ts';

const setup = setUp(strait(), 1, 0, [], STEADY);
const opening = createOpeningState(setup);
/** Few lights in the first sitting: salience x distance over .22 for all but Bay. */
const state: State = {
  ...opening,
  sitting: 1,
  articles: opening.articles.map((article, a) =>
    a === 0 ? { ...article, holders: [0, 2, 3] } : { ...article, status: 'adRef' },
  ),
};
const told = { by: 1, of: 0, article: 0, low: 0.3, high: 0.4, sitting: 1, whole: false };

const holder = (delegation: number, holdsFor: number, then: string | null, low: number) => ({
  delegation,
  share: 0.25,
  holdsFor,
  matters: { low, high: 1, from: 'inferred' },
  then,
});

test('nobody asked: no words are thought to do, but some have fewer against them', () => {
  expect(findPriceOfClosing(view(setup, state, 'BAY'), 0)).toEqual({
    held: 0.75,
    allowed: 0.12,
    holders: [
      holder(0, 2, 'unknown', 0.22),
      holder(2, 1, 'lays', 0.44),
      holder(3, 1, 'lays', 0.44),
    ],
    bid: {
      wording: 1,
      distance: 50,
      enough: false,
      held: 0.25,
      least: 0,
      most: 0.25,
      unknown: 1,
      net: expect.closeTo(-100 / 12, 9),
    },
  });
});

test('an answer makes the price known: the nearest words, and the points they cost', () => {
  const price = findPriceOfClosing(view(setup, { ...state, notes: [told] }, 'BAY'), 0);
  expect(price?.bid).toEqual({
    wording: 1,
    distance: 50,
    enough: true,
    held: 0,
    least: 0,
    most: 0,
    unknown: 0,
    net: expect.closeTo(-100 / 12, 9),
  });
  expect(price?.holders).toEqual([
    { ...holder(0, 2, 'lays', 0.3), matters: { low: 0.3, high: 0.4, from: 'asked' } },
    holder(2, 1, 'lays', 0.44),
    holder(3, 1, 'lays', 0.44),
  ]);
});

test('too little is known of one: the shares if it lets go, and if it does not', () => {
  const wide = { ...told, low: 0.3, high: 0.5 };
  const price = findPriceOfClosing(view(setup, { ...state, notes: [wide] }, 'BAY'), 0);
  expect(price?.bid).toEqual({
    wording: 1,
    distance: 50,
    enough: true,
    held: 0,
    least: 0,
    most: 0.25,
    unknown: 1,
    net: expect.closeTo(-100 / 12, 9),
  });
  expect(price?.holders[0]?.then).toBe('unknown');
});

test('a promise to speak for the words counts, whatever the priorities', () => {
  const promise = promised(0, 1, 0, 1);
  const price = findPriceOfClosing(view(setup, { ...state, commitments: [promise] }, 'BAY'), 0);
  expect([price?.bid?.wording, price?.holders[0]?.then]).toEqual([1, 'lays']);
});

test('of its own delegation a seat knows all', () => {
  const notes = [
    { ...told, by: 2 },
    { ...told, by: 2, of: 1, low: 0.15, high: 0.25 },
  ];
  const price = findPriceOfClosing(view(setup, { ...state, notes }, 'COD'), 0);
  expect(price?.holders.find(({ delegation }) => delegation === 2)).toEqual({
    delegation: 2,
    share: 0.25,
    holdsFor: 1,
    matters: null,
    then: 'lays',
  });
  expect(price?.bid?.net).toBeCloseTo(25, 9);
});

test('under the limit as it stands there is nothing to pay', () => {
  const articles = state.articles.map((article) => ({ ...article, holders: [] }));
  expect(findPriceOfClosing(view(setup, { ...state, articles }, 'BAY'), 0)).toEqual({
    held: 0,
    allowed: 0.12,
    holders: [],
    bid: null,
  });
});

test('an article that is agreed has no price', () => {
  expect(findPriceOfClosing(view(setup, state, 'BAY'), 1)).toBe(null);
});
