import { expect, test } from 'vitest';
import { STEADY } from '../../../../test/fixtures/still.ts';
import { strait } from '../../../../test/fixtures/strait.ts';
import { createOpeningState } from '../../../engine/procedure/opening.ts';
import { setUp } from '../../../engine/setup/setup.ts';
import { view } from '../../../engine/state/view.ts';
import { findNearestByInstructions, findNearestByStated, type Near } from './turning.ts';

const setup = setUp(strait(), 1, 0, [], STEADY);
const opening = createOpeningState(setup);
/** Few lights and a low toll. */
const state = {
  ...opening,
  articles: opening.articles.map((article) => ({ ...article, text: 0 })),
  present: [1, 1, 1, 1],
};
const few = { kind: 'vote', article: 0 } as const;
const round = (near: readonly Near[]) =>
  near.map((one) => ({ ...one, margin: Math.round(one.margin * 1e6) / 1e6 }));

test('carried by the public count: those in favour, by how little keeps them there', () => {
  const { count, near } = findNearestByStated(view(setup, state, 'ASH'), { ...few, wording: 1 });
  expect([count.votes, count.carried]).toEqual([['yes', 'no', 'yes', 'yes'], true]);
  expect(round(near)).toEqual([
    { delegation: 0, vote: 'yes', to: 'abstain', margin: 35 },
    { delegation: 2, vote: 'yes', to: 'abstain', margin: 35 },
    { delegation: 3, vote: 'yes', to: 'abstain', margin: 35 },
  ]);
});

test('not carried: those who abstain come first, then those against', () => {
  const { count, near } = findNearestByStated(view(setup, state, 'ASH'), { ...few, wording: 2 });
  expect([count.votes, count.carried]).toEqual([['yes', 'no', 'abstain', 'abstain'], false]);
  expect(round(near)).toEqual([
    { delegation: 2, vote: 'abstain', to: 'yes', margin: 15 },
    { delegation: 3, vote: 'abstain', to: 'yes', margin: 15 },
    { delegation: 1, vote: 'no', to: 'abstain', margin: 85 },
  ]);
});

test('who has stated nothing on the article, or is not in the room, is nobody to win over', () => {
  const away = { ...state, present: [0, 1, 1, 1] };
  const question = { kind: 'vote', article: 1, wording: 1 } as const;
  const { near } = findNearestByStated(view(setup, away, 'BAY'), question);
  expect(round(near)).toEqual([
    { delegation: 1, vote: 'yes', to: 'abstain', margin: 35 },
    { delegation: 2, vote: 'yes', to: 'abstain', margin: 35 },
  ]);
});

test('by instructions; who voted otherwise than it leaned is counted and not listed', () => {
  const votes = ['yes', 'no', 'yes', 'abstain'] as const;
  const found = findNearestByInstructions(setup, state, { ...few, wording: 2 }, votes, false);
  expect({ ...found, near: round(found.near) }).toEqual({
    bound: 1,
    near: [
      { delegation: 3, vote: 'abstain', to: 'yes', margin: 15 },
      { delegation: 1, vote: 'no', to: 'abstain', margin: 85 },
    ],
  });
});

test('on the text as a whole the margin is in points of the instructions', () => {
  const question = { kind: 'text', article: -1, wording: -1 } as const;
  const votes = ['no', 'no', 'yes', 'yes'] as const;
  const { near, bound } = findNearestByInstructions(setup, state, question, votes, false);
  expect(bound).toBe(0);
  // Ash and Bay each get a sixth of their points, where no treaty brings .4 and abstaining begins at .36.
  expect(round(near)).toEqual([
    { delegation: 0, vote: 'no', to: 'abstain', margin: 19.333333 },
    { delegation: 1, vote: 'no', to: 'abstain', margin: 19.333333 },
  ]);
});
