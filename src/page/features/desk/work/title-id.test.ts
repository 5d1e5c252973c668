import { expect, test } from 'vitest';
import { makeIdFromTitle, withIdOfTitle } from './title-id.ts';

test.each([
  ['Pandemic Agreement (2025)', 'pandemic-agreement-2025'],
  ['Zürich, Genève', 'zurich-geneve'],
  ['条約', 'my-conference'],
])('%s is %s', (title, id) => {
  expect(makeIdFromTitle(title)).toBe(id);
});

test('the id goes with the title until somebody writes one', () => {
  const title = { op: 'set' as const, path: ['title'], value: 'The strait' };
  expect(withIdOfTitle({ id: 'my-conference', title: 'My conference' }, [title])).toEqual([
    title,
    { op: 'set', path: ['id'], value: 'the-strait' },
  ]);
  expect(withIdOfTitle({ id: 'mine', title: 'My conference' }, [title])).toEqual([title]);
  const other = { op: 'set' as const, path: ['summary'], value: 'Short.' };
  expect(withIdOfTitle({ id: 'my-conference', title: 'My conference' }, [other])).toEqual([other]);
});
