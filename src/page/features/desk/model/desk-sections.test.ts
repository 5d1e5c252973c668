import { expect, test } from 'vitest';
import { formatPath, type Path } from '../../../../scenario/problem.ts';
import { parsePath, type DeskSpot, findSection, parseSpot, formatSpot } from './desk-sections.ts';

test.each<[Path]>([
  [['articles', 2, 'options', 0, 'position']],
  [['delegations', 12, 'positions', 'hr_clause', 'redLine', 'at']],
  [['aliases', 'a.b "c"', 'name']],
  [[]],
])('the steps of %j are found in the path the reader writes', (path) => {
  expect(parsePath(formatPath(path))).toEqual(path);
});

test('a place leads to its part', () => {
  expect(findSection(['delegations', 3, 'positions', 'a'])).toEqual({
    section: 'positions',
    item: 0,
    list: null,
  });
  expect(findSection(['articles', 3, 'title'])).toEqual({
    section: 'articles',
    item: 3,
    list: null,
  });
  expect(findSection(['stakeholders', 1])).toEqual({
    section: 'others',
    item: 1,
    list: 'stakeholders',
  });
  expect(findSection(['title'])).toEqual({ section: 'about', item: 0, list: null });
});

test.each<[string, DeskSpot]>([
  ['about', { section: 'about', item: 0, list: null }],
  ['articles', { section: 'articles', item: 0, list: null }],
  ['articles/3', { section: 'articles', item: 2, list: null }],
  ['others', { section: 'others', item: 0, list: null }],
  ['stakeholders', { section: 'others', item: 0, list: 'stakeholders' }],
  ['observers/2', { section: 'others', item: 1, list: 'observers' }],
])('%s in an address and what it opens are two forms of one thing', (words, spot) => {
  expect(parseSpot(words)).toEqual(spot);
  expect(formatSpot(spot)).toBe(words);
});

test('a key of a prototype is no part of a document, nor of an address', () => {
  const first = { section: 'about', item: 0, list: null };
  expect(findSection(['constructor', 1])).toEqual({ ...first, item: 1 });
  expect([parseSpot('constructor'), parseSpot('toString/0'), parseSpot()]).toEqual([
    first,
    first,
    first,
  ]);
});
