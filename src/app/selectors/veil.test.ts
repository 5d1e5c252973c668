import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { readScenario } from '../../scenario/read.ts';
import { loadWords } from '../language/words.ts';
import { namesOf } from './name.ts';
import { aliasesOf } from './veil.ts';

beforeAll(() => loadWords('en', 'app'));

function flagship() {
  const file = new URL('../../../scenarios/cybercrime-2024.yaml', import.meta.url);
  const read = readScenario(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error('the flagship is not readable');
  return read.scenario;
}

test('every delegation and observer of the flagship has a name of its own that is on no map', () => {
  const scenario = flagship();
  const seats = [...scenario.delegations, ...scenario.observers];
  const names = namesOf(scenario, 'en', true);
  const veiled = seats.map(({ id }) => names.seat(id));
  expect(new Set(veiled).size).toBe(seats.length);
  const real = new Set(seats.map(({ id }) => namesOf(scenario, 'en', false).seat(id)));
  expect(veiled.filter((name) => real.has(name))).toEqual([]);
  expect(
    [...aliasesOf(scenario).values()].filter(({ flag }) => !flag?.startsWith('veil-')),
  ).toEqual([]);
});

test('names do not follow the order of the real ones, and are the same at each reading', () => {
  const names = strait().delegations.map(({ id }) => namesOf(strait(), 'en', true).seat(id));
  expect(names).toEqual(['Linen Mere', 'Cedar Ford', 'Willow Bay', 'Amber Bay']);
});

test('no text of the scenario names a delegation, an observer or a group', () => {
  const scenario = flagship();
  const names = namesOf(scenario, 'en', true);
  const plain = namesOf(scenario, 'en', false);
  const texts = [
    ...scenario.delegations.map(({ brief }) => names.text(brief)),
    ...scenario.events.flatMap(({ title, text }) => [names.text(title), names.text(text)]),
  ].join('\n');
  const real = [...scenario.delegations, ...scenario.observers].flatMap(({ id }) => [
    plain.seat(id),
    plain.short(id),
  ]);
  const found = real.filter((name) =>
    new RegExp(`\\b${name.replace(/[.()]/g, '\\$&')}\\b`).test(texts),
  );
  expect(found).toEqual([]);
  expect(names.group(scenario.groups[1]?.id ?? '')).toBe('Group B');
});
