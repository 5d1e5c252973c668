import { expect, test } from 'vitest';
import { chooseManner, MANNERS } from './manner.ts';

const SEATS = ['ANS', 'BRE', 'CAL', 'DOR', 'ELV', 'FAR', 'GOL', 'HES'];

test('a delegate of an invented conference speaks alike in every game', () => {
  const once = SEATS.map((seat) => chooseManner('high-seas-class', seat, null));
  expect(SEATS.map((seat) => chooseManner('high-seas-class', seat, null))).toEqual(once);
  expect(new Set(once).size).toBeGreaterThan(2);
});

test('no state has a manner of its own: each comes up in every seat', () => {
  for (const seat of ['USA', 'IRN']) {
    const heard = Array.from({ length: 40 }, (_, game) => chooseManner('x', seat, String(game)));
    expect(new Set(heard)).toEqual(new Set(MANNERS));
  }
});
