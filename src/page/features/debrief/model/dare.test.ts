import { beforeEach, expect, test } from 'vitest';
import { stubStorage } from '../../../../../test/fixtures/storage.ts';
import type { DrawOfSeat } from '../../../session/scores.ts';
import { chooseDare, type Dare, findDareDone, keepDare, type Feats, readFeats } from './dare.ts';

beforeEach(() => {
  stubStorage();
});

const over = (taken: number, made = 2) => ({ taken, made });

const ALL_DONE: Feats = {
  ...over(9),
  trader: over(4),
  honest: over(8),
  room: 12,
  adopted: true,
  outside: 0,
  outsiders: 1,
  broke: false,
  led: false,
};

test.each([
  ['deal', { adopted: false, taken: -9 }],
  ['promises', { broke: true, outside: 7 }],
  ['goal', { goal: false, taken: 0 }],
  ['waiting', { taken: 0, made: -3 }],
  ['everyone', { outside: 7, made: -3 }],
  ['both', { made: -3, taken: 4 }],
  ['honest', { taken: 4, led: true }],
  ['alone', { led: true }],
] as const)('what is left undone is dared, the easiest first: %s', (dare, feats) => {
  expect(chooseDare({ ...ALL_DONE, ...feats })).toBe(dare);
});

test('a text that everybody joins is not dared where many more than one seat could win over stay out', () => {
  expect(chooseDare({ ...ALL_DONE, outside: 5, outsiders: 52, led: true })).toBe('alone');
});

test('that everybody joins is not dared once everybody has', () => {
  expect(chooseDare({ ...ALL_DONE, outside: 5, outsiders: 0, led: true })).toBe('alone');
});

test('nothing is dared once all is done, nor what a draw has no room for', () => {
  expect(chooseDare(ALL_DONE)).toBeNull();
  expect(chooseDare({ ...ALL_DONE, taken: 0, room: 0.4 })).toBeNull();
  expect(chooseDare({ ...ALL_DONE, taken: 0.2, room: 3 })).toBeNull();
});

const draw = { rules: 'abcdef012345', seat: 'BRA', seed: 7, start: '' };

/** What it has done, as is said before anything is kept of it. */
function end(of: DrawOfSeat, game: string, feats: Feats): Dare | null {
  const done = findDareDone(of, game, feats);
  keepDare(of, game, feats);
  expect(findDareDone(of, game, feats)).toBe(done);
  return done;
}

test('a game says what it has done of what the one before it on the draw left undone, however often it is opened', () => {
  const first = { ...ALL_DONE, broke: true };
  expect(end(draw, 'a', first)).toBeNull();
  expect(end(draw, 'a', first)).toBeNull();
  expect(end({ ...draw, seed: 8 }, 'b', ALL_DONE)).toBeNull();
  expect(end(draw, 'c', first)).toBeNull();
  expect(end(draw, 'd', { ...ALL_DONE, led: true })).toBe('promises');
  expect(end(draw, 'e', ALL_DONE)).toBe('alone');
  expect(end(draw, 'd', { ...ALL_DONE, led: true })).toBe('promises');
  // The one before has left nothing, and what came later is not what it was dared.
  expect(end(draw, 'f', first)).toBeNull();
  expect(end(draw, 'e', ALL_DONE)).toBe('alone');
});

test('what the debrief names as lost by who stays out, a broken promise, and a trade that was told, are looked for', () => {
  const score = { ...ALL_DONE, points: 70, waiting: 61 };
  const setup = { scenario: { delegations: ['BRA', 'IRN', 'USA'], featured: [] } };
  const state = { assembly: null, ratified: ['BRA'] };
  const game = { conference: { setup, state }, notes: { rungs: undefined } };
  const lost = (kind: 'joining' | 'dissociated' | 'broken', points: number) => ({ kind, points });
  const read = (shortfalls: ReturnType<typeof lost>[]) =>
    readFeats(game as never, score, { shortfalls });
  expect(read([lost('joining', -2), lost('dissociated', -1.5)])).toMatchObject({
    adopted: false,
    outside: 2,
    outsiders: 2,
    broke: false,
    led: false,
  });
  expect(read([lost('broken', -1)])).toMatchObject({ outside: 0, broke: true });
});

test('what is kept otherwise counts as nothing', () => {
  for (const text of ['no', '[7]', '[{"dare":"fly"}]']) {
    localStorage.setItem('square-brackets/dares', text);
    expect(end(draw, 'a', ALL_DONE)).toBeNull();
  }
});
