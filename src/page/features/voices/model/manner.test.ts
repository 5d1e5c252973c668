import { expect, test } from 'vitest';
import { MANNERS } from '../../../../scenario/resolved.ts';
import { chooseManner } from './manner.ts';

const SEATS = ['ANS', 'BRE', 'CAL', 'DOR', 'ELV', 'FAR', 'GOL', 'HES'];

test('a delegate of an invented conference speaks alike in every game', () => {
  const once = SEATS.map((seat) => chooseManner({ id: 'high-seas-class' }, seat, null));
  expect(SEATS.map((seat) => chooseManner({ id: 'high-seas-class' }, seat, null))).toEqual(once);
  expect(new Set(once).size).toBeGreaterThan(2);
});

test('no state has a manner of its own: each comes up in every seat', () => {
  for (const seat of ['USA', 'IRN']) {
    const heard = Array.from({ length: 40 }, (_, game) =>
      chooseManner({ id: 'x' }, seat, String(game)),
    );
    expect(new Set(heard)).toEqual(new Set(MANNERS));
  }
});

test('a delegate speaks as the scenario says', () => {
  const cast = new Map([['USA', { manner: 'dry' as const }]]);
  const heard = ['1', '2', '3'].map((game) => chooseManner({ id: 'x', cast }, 'USA', game));
  expect(heard).toEqual(['dry', 'dry', 'dry']);
});
