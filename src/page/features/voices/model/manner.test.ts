import { expect, test } from 'vitest';
import { MANNERS } from '../../../../scenario/resolved.ts';
import { chooseFirst } from './list-start.ts';
import { chooseManner, chooseWay, varyManner } from './manner.ts';

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

test('the same sentence is not heard twice in a row', () => {
  for (const manner of MANNERS) {
    const again = varyManner(manner, 'warm', [{ kind: 'warm', manner }]);
    expect(again).not.toBe(manner);
    expect(MANNERS).toContain(again);
    expect(varyManner(manner, 'far', [{ kind: 'warm', manner }])).toBe(manner);
    expect(varyManner(manner, 'warm', [{ kind: 'warm', manner: again }])).toBe(manner);
    expect(varyManner(manner, 'warm', [])).toBe(manner);
  }
});

test('a joke is heard once in a conference, whoever made it', () => {
  const said = [
    { kind: 'far', manner: 'dry' as const },
    { kind: 'near', manner: 'formal' as const },
  ];
  const again = varyManner('dry', 'far', said);
  expect(again).not.toBe('dry');
  expect(varyManner('dry', 'near', said)).toBe('dry');
  expect(varyManner('dry', 'far', [...said, { kind: 'far', manner: again }])).not.toBe(again);
  expect(varyManner('formal', 'near', [...said, { kind: 'far', manner: 'warm' }])).toBe('formal');
});

test('of what there are several sentences for none is heard again before all of its manner are', () => {
  for (const manner of MANNERS) {
    const said = Array.from({ length: 6 }, () => ({ kind: 'most', manner }));
    const heard = said.map((one, n) => {
      expect(varyManner(manner, 'most', said.slice(0, n))).toBe(manner);
      return chooseWay(one, said.slice(0, n), 'g');
    });
    expect(new Set(heard).size).toBe(6);
    expect(varyManner('dry', 'most', said) === 'dry').toBe(manner !== 'dry');
  }
  const first = Array.from({ length: 40 }, (_, game) =>
    chooseWay({ kind: 'most', manner: 'warm' }, [], String(game)),
  );
  expect(new Set(first).size).toBeGreaterThan(3);
});

test('jokes begin elsewhere in the list from game to game', () => {
  const first = Array.from({ length: 40 }, (_, game) => chooseFirst(String(game), 10));
  expect(new Set(first).size).toBeGreaterThan(5);
  expect(first.every((one) => one >= 0 && one < 10)).toBe(true);
});
