import { expect, test } from 'vitest';
import { keepAll, type KeptFacts, type KeptGames } from './kept-games.ts';
import { sum } from './paired.ts';

const GAMES: KeptGames = {
  scenario: 'high-seas-class',
  seats: ['ANS', 'DOR'],
  sitting: 1,
  heading: 'none',
  seed: 3,
  from: 0,
  to: 6,
};

const facts = keepAll(GAMES);

test('what is kept adds up, and every word of a package stands or was taken', () => {
  expect(facts.map(({ seat }) => seat)).toEqual(['ANS', 'DOR', 'ANS', 'DOR', 'ANS', 'DOR']);
  for (const { kept, parts, ending, words, held, lost, seen, seenAhead } of facts) {
    expect(sum([parts.own, parts.others, parts.lines, ending])).toBeCloseTo(kept, 12);
    expect(held + lost.length).toBe(words);
    expect(seen).toBeGreaterThan(0);
    expect(seenAhead).toBeNull();
  }
});

test('batches give what the whole gives', () => {
  const parts = [0, 2, 4].flatMap((from) => keepAll({ ...GAMES, from, to: from + 2 }));
  expect(parts).toEqual(facts);
});

test('against where waiting leads, words that would have come anyway show nothing', () => {
  const ahead = keepAll({ ...GAMES, heading: 'waiting' });
  const shown = (one: KeptFacts) => one.seenAhead ?? NaN;
  expect(ahead.every((one) => shown(one) > 0)).toBe(true);
  expect(ahead.filter(({ anyway, words }) => anyway === words)).toEqual([]);
  expect(facts.some(({ anyway }) => anyway > 0)).toBe(true);
});

test('a rule that is changed holds in every game', () => {
  const none = keepAll({ ...GAMES, changed: { values: { packageLength: 0 } } });
  expect(none).toEqual([]);
});

test('after the last sitting nothing is to be had', () => {
  expect(keepAll({ ...GAMES, sitting: 99 })).toEqual([]);
});
