import { expect, test } from 'vitest';
import { floorOf, undrawn } from '../../../test/fixtures/undrawn.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { State, Voting } from '../../engine/state/state.ts';
import { view } from '../../engine/state/view.ts';
import { decideBallot } from './vote.ts';

const setup = undrawn();
const state = floorOf(setup, 'ASH');

/** Many lights in the place of what stands. */
const voting: Voting = {
  motion: 'm1',
  kind: 'vote',
  article: 0,
  wording: 2,
  procedural: false,
  live: false,
  roll: '....',
  whips: [],
};

test('a ballot says how far the group has pulled it', () => {
  // Dun wants neither; the coast's line is many, and its pull .8 x .5.
  const line = { group: 0, article: 0, wording: 2, by: 0, joined: [0, 3] };
  const seen = view(setup, { ...state, lines: [line] }, 'DUN');
  const { vote, reasons } = decideBallot(seen, setup.mandates[3] as Mandate, voting);
  expect(vote).toBe('yes');
  expect(reasons).toEqual([
    { code: 'lean', article: 'lights', value: 0.4, needed: setup.values.abstainBand },
    { code: 'group', article: 'lights', value: 0.4 },
  ]);
});

test('who agreed in a room to the words that stand votes for them, and says so before what it wants', () => {
  const articles = state.articles.map((one, a) =>
    a === 0 ? { ...one, text: 0, assent: [0] } : one,
  );
  const ballot = (at: State['articles'], seat: string, d: number) =>
    decideBallot(
      view(setup, { ...state, articles: at }, seat),
      setup.mandates[d] as Mandate,
      voting,
    );
  expect(ballot(articles, 'ASH', 0)).toEqual({
    vote: 'no',
    reasons: [
      { code: 'assent', article: 'lights', value: 1 },
      ...ballot(state.articles, 'ASH', 0).reasons,
    ],
  });
  expect(ballot(state.articles, 'ASH', 0).vote).toBe('yes');
  expect(ballot(articles, 'COD', 2)).toEqual(ballot(state.articles, 'COD', 2));
});
