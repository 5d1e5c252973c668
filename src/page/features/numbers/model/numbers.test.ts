import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALTERNATIVES } from '../../../../../scenarios/make/alternatives.ts';
import { VALUES } from '../../../../engine/numbers/values.ts';
import words from '../../../locales/en/numbers.json';
import { FORMULAS } from '../../../session/formula-names.ts';
import { FORMULA } from './formulas.ts';
import { GROUPS, listValueRows } from './value-rows.ts';

const top = new URL('../../../../../', import.meta.url);
const told = new Set(Object.keys(words));

test('every value has a row, and every row a value', () => {
  expect(listValueRows().map(({ name, value, origin }) => [name, { value, origin }])).toEqual(
    Object.entries(VALUES),
  );
});

test('every value has its name in words, and what has a name or a note is a value', () => {
  const said = [...told].filter((key) => key.startsWith('value.'));
  const named = said.filter((key) => !key.endsWith('.note'));
  expect(named.toSorted()).toEqual(
    Object.keys(VALUES)
      .map((name) => `value.${name}`)
      .toSorted(),
  );
  const noted = said.filter((key) => key.endsWith('.note')).map((key) => key.slice(0, -5));
  expect(noted.filter((key) => !told.has(key))).toEqual([]);
});

test('a value that was tuned or sourced says to what, or from what', () => {
  const silent = listValueRows().filter(
    ({ name, origin }) => origin !== 'chosen' && !told.has(`value.${name}.note`),
  );
  expect(silent).toEqual([]);
});

test('every group of values is used', () => {
  expect([...new Set(listValueRows().map(({ group }) => group))]).toEqual([...GROUPS]);
});

test.each(FORMULAS)('the values of %s are used in the files it names', (name) => {
  const { uses, files } = FORMULA[name];
  const source = files.map((file) => readFileSync(new URL(file, top), 'utf8')).join('\n');
  expect(uses.filter((value) => !new RegExp(`\\b${value}\\b`).test(source))).toEqual([]);
});

test('the value of no deal is printed with the numbers it is made by', () => {
  const { base, instrument, means, ideal } = ALTERNATIVES;
  expect(FORMULA.reservation.lines[1]).toBe(
    `share = ${base} + ${instrument} · instrument · narrow + ${means} · means + ${ideal} · narrow`,
  );
});
