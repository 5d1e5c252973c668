import { expect, test } from 'vitest';
import { formatPath, type Path } from '../../../scenario/problem.ts';
import { pathIn, sectionOf } from './sections.ts';

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
  });
  expect(sectionOf(['articles', 3, 'title'])).toEqual({ section: 'articles', item: 3 });
  expect(sectionOf(['stakeholders', 1])).toEqual({ section: 'others', item: 1 });
  expect(sectionOf(['title'])).toEqual({ section: 'about', item: 0 });
});
