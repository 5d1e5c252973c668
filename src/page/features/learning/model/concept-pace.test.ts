import { expect, test } from 'vitest';
import type { Game } from '../../../session/store/store.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { countOwnTurns, listDone, mayTeach } from './concept-pace.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const after = (...types: readonly string[]) =>
  ({
    own: types.map((type) => ({ command: { type } })),
    view: { phase: 'negotiation.floor', mandate: null },
    before: null,
  }) as unknown as Game;

test('no card comes before the first act, nor over an answer just asked for', () => {
  expect(mayTeach(after(), null)).toBe(false);
  for (const type of ['ask', 'offer', 'counter', 'amend', 'package'])
    expect(mayTeach(after('pass', type), null)).toBe(false);
  expect(mayTeach(after('ask', 'pass'), null)).toBe(true);
});

test('from one card to the next there are three turns', () => {
  const taught = countOwnTurns(after('ask', 'pass'));
  expect(mayTeach(after('ask', 'pass', 'pass', 'ballot'), taught)).toBe(false);
  expect(mayTeach(after('ask', 'pass', 'pass', 'ballot', 'ask', 'pass'), taught)).toBe(true);
});

test('no card lies over how the conference ended', () => {
  const over = { ...after('ask', 'pass'), view: { phase: 'closed' } } as unknown as Game;
  expect(mayTeach(over, null)).toBe(false);
});

test('no card stands beside the news that the talks are over, and later ones may', () => {
  const [talks, motions] = ['negotiation.floor', 'decision.motions'].map((phase) => ({
    phase,
    mandate: null,
  }));
  const seen = (before: object | undefined) =>
    ({ ...after('ask', 'pass'), before, view: motions }) as unknown as Game;
  expect(mayTeach(seen(talks), null)).toBe(false);
  expect(mayTeach(seen(motions), null)).toBe(true);
});

test('what one has done needs no card; what the draft has won or lost is read without one', () => {
  expect(listDone(after('ask', 'package', 'pass'))).toEqual(['asking', 'package', 'plates']);
  const { view } = seatedGame(openSeated(shipped('cybercrime-class'), 'BRA', 1), 'BRA');
  const texts = view.articles.map((one, a) => ({ ...one, text: a }));
  const other = { ...view, articles: texts };
  const taught = [
    { before: view, view: other },
    { before: other, view },
    { before: view, view },
  ].map((seen) => mayTeach({ ...after('ask', 'pass'), ...seen } as unknown as Game, null));
  expect(taught).toEqual([false, false, true]);
});
