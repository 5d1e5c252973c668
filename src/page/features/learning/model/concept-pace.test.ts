import { expect, test } from 'vitest';
import type { Game } from '../../../session/store/game.ts';
import { countOwnTurns, mayTeach } from './concept-pace.ts';

const after = (...types: readonly string[]) =>
  ({
    own: types.map((type) => ({ command: { type } })),
    view: { phase: 'negotiation.floor' },
  }) as unknown as Pick<Game, 'own' | 'view'>;

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
