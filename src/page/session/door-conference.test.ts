import { expect, test, vi } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { chooseFirstSeat, chooseSeed, findFirstDraw } from './door-conference.ts';

const featured = ['ASH', 'BAY'].map((seat) => ({ seat, name: seat, line: '' }));

test('who has just played a seat to the end is offered another of those featured', () => {
  expect(chooseFirstSeat({ featured }, null)).toBe('ASH');
  expect(chooseFirstSeat({ featured }, null, 'ASH')).toBe('BAY');
  expect(chooseFirstSeat({ featured: featured.slice(0, 1) }, null, 'ASH')).toBe('ASH');
});

test('of a conference that features none, another delegation', () => {
  const { delegations } = strait();
  const first = chooseFirstSeat({ featured: [] }, { delegations });
  const then = chooseFirstSeat({ featured: [] }, { delegations }, first);
  expect([first, then]).toEqual(['ASH', 'BAY']);
});

test('until a game of the seat has ended it is dealt its own draw of the conference', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null });
  const offered = { draws: { ASH: 4, BAY: 5 } };
  expect(chooseSeed(offered, 'ASH')).toBe(4);
  expect(chooseSeed(offered, 'BAY')).toBe(5);
  const firsts = () => ['ASH', 'BAY', 'CAY', null].map((seat) => findFirstDraw(offered, seat));
  expect(firsts()).toEqual([4, 5, null, null]);
  const over = { game: 'g', rules: 'r', seat: 'ASH', seed: 4, start: '', points: 1 };
  kept.set('square-brackets/scores', JSON.stringify([{ ...over, taken: 0, made: 0 }]));
  expect(chooseSeed(offered, 'BAY')).toBe(5);
  expect(firsts()).toEqual([null, 5, null, null]);
  expect(chooseFirstSeat({ ...offered, featured }, null)).toBe('BAY');
  const drawn = [chooseSeed(offered, 'ASH'), chooseSeed(offered, 'CAY'), chooseSeed({}, 'ASH')];
  expect(new Set([4, ...drawn]).size).toBe(4);
  vi.unstubAllGlobals();
});
