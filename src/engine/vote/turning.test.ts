import { expect, test } from 'vitest';
import { STEADY } from '../../../test/fixtures/still.ts';
import { strait } from '../../../test/fixtures/strait.ts';
import { createOpeningState } from '../procedure/opening.ts';
import { setUp } from '../setup/setup.ts';
import type { State } from '../state/state.ts';
import { view } from '../state/view.ts';
import {
  findNearestByInstructions,
  findNearestByStated,
  findTurningByInstructions,
  findTurningByStated,
  type Near,
} from './turning.ts';

const setup = setUp(strait(), 1, 0, [], STEADY);
const opening = createOpeningState(setup);
/** Few lights and a low toll. */
const state = {
  ...opening,
  articles: opening.articles.map((article) => ({ ...article, text: 0 })),
  present: [1, 1, 1, 1],
};
const lights = { kind: 'vote', article: 0 } as const;

/** `some` lights instead of `many`: Cod and Dun come round. */
const some = {
  article: 0,
  wording: 1,
  distance: 50,
  moved: 2,
  count: { yes: 3, no: 1, abstain: 0, absent: 0 },
  needed: 3,
  base: 4,
  carried: true,
};

test('lost: the nearest words that would have been carried', () => {
  const votes = ['yes', 'no', 'abstain', 'abstain'] as const;
  expect(findTurningByInstructions(setup, state, { ...lights, wording: 2 }, votes)).toEqual(some);
});

test('carried: the nearest words that would have been lost', () => {
  const votes = ['yes', 'no', 'yes', 'yes'] as const;
  expect(findTurningByInstructions(setup, state, { ...lights, wording: 1 }, votes)).toEqual({
    article: 0,
    wording: 2,
    distance: 50,
    moved: 2,
    count: { yes: 1, no: 1, abstain: 2, absent: 0 },
    needed: 2,
    base: 2,
    carried: false,
  });
});

test('who would have leaned the same way keeps its ballot, whatever had made it', () => {
  const votes = ['abstain', 'no', 'abstain', 'abstain'] as const;
  expect(findTurningByInstructions(setup, state, { ...lights, wording: 2 }, votes)).toEqual({
    ...some,
    count: { yes: 2, no: 1, abstain: 1, absent: 0 },
    needed: 2,
    base: 3,
  });
});

test('words put to a separate vote: other words that stand in their place', () => {
  const articles = state.articles.map((article, a) =>
    a === 0 ? { ...article, text: 2 } : article,
  );
  const standing: State = { ...state, articles };
  const question = { kind: 'separateVote', article: 0, wording: 0 } as const;
  // Many lights, or few: only Ash would keep many.
  const votes = ['yes', 'no', 'abstain', 'abstain'] as const;
  expect(findTurningByInstructions(setup, standing, question, votes)).toEqual(some);
});

test('the text as a whole: one article otherwise', () => {
  const question = { kind: 'text', article: -1, wording: -1 } as const;
  const votes = ['no', 'no', 'yes', 'yes'] as const;
  expect(findTurningByInstructions(setup, state, question, votes)).toEqual({ ...some, moved: 1 });
});

test('no words do it: null, as for questions that are not about words', () => {
  const against = ['no', 'no', 'no', 'no'] as const;
  const rigid = setUp(
    strait(
      ['lights: { ideal: 50, salience: 0.5 }', 'lights: { ideal: 0, salience: 0.5 }'],
      ['lights: { ideal: 50, salience: 0.5 }', 'lights: { ideal: 0, salience: 0.5 }'],
    ),
    1,
    0,
    [],
    STEADY,
  );
  expect(findTurningByInstructions(rigid, state, { ...lights, wording: 2 }, against)).toBe(null);
  const closure = { kind: 'closure', article: -1, wording: -1 } as const;
  expect(findTurningByInstructions(setup, state, closure, against)).toBe(null);
});

test('as far as stated positions say; of the text as a whole they say nothing', () => {
  const seen = view(setup, state, 'ASH');
  expect(findTurningByStated(seen, { ...lights, wording: 2 })).toEqual(some);
  expect(findTurningByStated(seen, { kind: 'text', article: -1, wording: -1 })).toBe(null);
});

test('what is needed and what it is of are in what the rule weighs, not heads', () => {
  const substance = 'substance: { of: presentAndVoting, atLeast: 2/3, weigh: capability }';
  const weighty = strait(
    ['name: Cod', 'name: Cod\n    capability: 10'],
    ['procedure: {', `procedure: { ${substance},`],
  );
  const votes = ['yes', 'no', 'abstain', 'abstain'] as const;
  expect(
    findTurningByInstructions(
      setUp(weighty, 1, 0, [], STEADY),
      state,
      { ...lights, wording: 2 },
      votes,
    ),
  ).toEqual({
    ...some,
    weighed: [{ weigh: 'capability', count: { yes: 12, no: 1, abstain: 0, absent: 0 } }],
    needed: 9,
    base: 13,
  });
});

const round = (near: readonly Near[]) =>
  near.map((one) => ({ ...one, margin: Math.round(one.margin * 1e6) / 1e6 }));

test('carried by the public count: those in favour, by how little keeps them there', () => {
  const { count, near } = findNearestByStated(view(setup, state, 'ASH'), { ...lights, wording: 1 });
  expect([count.votes, count.carried]).toEqual([['yes', 'no', 'yes', 'yes'], true]);
  expect(round(near)).toEqual([
    { delegation: 0, vote: 'yes', to: 'abstain', margin: 35 },
    { delegation: 2, vote: 'yes', to: 'abstain', margin: 35 },
    { delegation: 3, vote: 'yes', to: 'abstain', margin: 35 },
  ]);
});

test('not carried: those who abstain come first, then those against', () => {
  const { count, near } = findNearestByStated(view(setup, state, 'ASH'), { ...lights, wording: 2 });
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
  const found = findNearestByInstructions(setup, state, { ...lights, wording: 2 }, votes, false);
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
