import { expect, test } from 'vitest';
import { formatPath, type Path } from '../../../scenario/problem.ts';
import { pathIn, type Spot, sectionOf, spotIn, spotWords } from './desk-sections.ts';

test.each<[Path]>([
  [['articles', 2, 'options', 0, 'position']],
  [['delegations', 12, 'positions', 'hr_clause', 'redLine', 'at']],
  [['aliases', 'a.b "c"', 'name']],
  [[]],
])('the steps of %j are found in the path the reader writes', (path) => {
  expect(pathIn(formatPath(path))).toEqual(path);
});

test('a place leads to its part', () => {
  expect(sectionOf(['delegations', 3, 'positions', 'a'])).toEqual({
    section: 'positions',
    item: 0,
    list: null,
  });
  expect(sectionOf(['articles', 3, 'title'])).toEqual({ section: 'articles', item: 3, list: null });
  expect(sectionOf(['stakeholders', 1])).toEqual({
    section: 'others',
    item: 1,
    list: 'stakeholders',
  });
  expect(sectionOf(['title'])).toEqual({ section: 'about', item: 0, list: null });
});

test.each<[string, Spot]>([
  ['about', { section: 'about', item: 0, list: null }],
  ['articles', { section: 'articles', item: 0, list: null }],
  ['articles/3', { section: 'articles', item: 2, list: null }],
  ['others', { section: 'others', item: 0, list: null }],
  ['stakeholders', { section: 'others', item: 0, list: 'stakeholders' }],
  ['observers/2', { section: 'others', item: 1, list: 'observers' }],
])('%s in an address and what it opens are two forms of one thing', (words, spot) => {
  expect(spotIn(words)).toEqual(spot);
  expect(spotWords(spot)).toBe(words);
});

test('a key of a prototype is no part of a document, nor of an address', () => {
  const first = { section: 'about', item: 0, list: null };
  expect(sectionOf(['constructor', 1])).toEqual({ ...first, item: 1 });
  expect([spotIn('constructor'), spotIn('toString/0'), spotIn()]).toEqual([first, first, first]);
});
