import { expect, test } from 'vitest';
import { searchTexts } from './palette-search.ts';

const TEXTS = ['Germany', 'Conditions and safeguards', 'Côte d’Ivoire', 'Submit a package'];

test.each<[string, readonly number[]]>([
  ['', [0, 1, 2, 3]],
  ['  ', [0, 1, 2, 3]],
  [' german ', [0]],
  ['safe cond', [1]],
  ['saefguards', [1]],
  ['cote', [2]],
  ['no such', []],
])('%j is found', (wanted, found) => {
  expect(searchTexts(TEXTS, wanted)).toEqual(found);
});

test('nothing that is typed holds the page up, whatever it is searched in', () => {
  const names = Array.from({ length: 300 }, () => 'a'.repeat(60));
  expect(searchTexts(names, `${'a'.repeat(25)}b`)).toHaveLength(300);
  expect(searchTexts(names, `${' '.repeat(100_000)}x${' '.repeat(100_000)}`)).toEqual([]);
  expect(searchTexts(names, `x${' '.repeat(100_000)}x`)).toEqual([]);
});
