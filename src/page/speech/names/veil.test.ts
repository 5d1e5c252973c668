import { beforeAll, expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { strait } from '../../../../test/fixtures/strait.ts';
import { loadWords } from '../words.ts';
import { getNames, shortenName } from './name.ts';
import { getAliases } from './veil.ts';

beforeAll(() => loadWords('en', 'app'));

test('every delegation and observer of the flagship has a name of its own that is on no map', () => {
  const scenario = shipped('cybercrime-2024');
  const seats = [...scenario.delegations, ...scenario.observers];
  const names = getNames(scenario, 'en', true);
  const veiled = seats.map(({ id }) => names.seat(id));
  expect(new Set(veiled).size).toBe(seats.length);
  const real = new Set(seats.map(({ id }) => getNames(scenario, 'en', false).seat(id)));
  expect(veiled.filter((name) => real.has(name))).toEqual([]);
  expect(
    [...getAliases(scenario).values()].filter(({ flag }) => !flag?.startsWith('veil-')),
  ).toEqual([]);
});

test('names do not follow the order of the real ones, and are the same at each reading', () => {
  const names = strait().delegations.map(({ id }) => getNames(strait(), 'en', true).seat(id));
  expect(names).toEqual(['Linen Mere', 'Cedar Ford', 'Willow Bay', 'Amber Bay']);
});

test('no text of the scenario names a delegation, an observer or a group', () => {
  const scenario = shipped('cybercrime-2024');
  const names = getNames(scenario, 'en', true);
  const plain = getNames(scenario, 'en', false);
  const texts = [
    ...scenario.delegations.map(({ brief }) => names.text(brief)),
    ...scenario.events.flatMap(({ title, text }) => [names.text(title), names.text(text)]),
  ].join('\n');
  const real = [...scenario.delegations, ...scenario.observers].flatMap(({ id }) => [
    plain.seat(id),
    shortenName(plain.seat(id)),
  ]);
  const found = real.filter((name) =>
    new RegExp(`\\b${name.replace(/[.()]/g, '\\$&')}\\b`).test(texts),
  );
  expect(found).toEqual([]);
  expect(names.group(scenario.groups[1]?.id ?? '')).toBe('Group B');
});

test('under the veil a list of seats follows the aliases, and stays as it is given without', () => {
  const ids = strait().delegations.map(({ id }) => id);
  const veiled = getNames(strait(), 'en', true);
  expect(veiled.sorted(ids).map(veiled.seat)).toEqual([
    'Amber Bay',
    'Cedar Ford',
    'Linen Mere',
    'Willow Bay',
  ]);
  expect(getNames(strait(), 'en', false).sorted([...ids].reverse())).toEqual([...ids].reverse());
  const rows = ids.map((seat, at) => ({ seat, at }));
  expect(veiled.sortedBy(rows, ({ seat }) => seat).map(({ at }) => at)).toEqual([3, 1, 0, 2]);
});
