import { beforeEach, expect, test } from 'vitest';
import { stubStorage } from '../../../../../test/fixtures/storage.ts';
import { noteFirsts } from './firsts.ts';

beforeEach(() => {
  stubStorage();
});

test('what is done in a game is a first in that game alone, however often it is looked at', () => {
  expect(noteFirsts('a', ['packaged'])).toEqual(['packaged']);
  expect(noteFirsts('a', ['packaged'])).toEqual(['packaged']);
  expect(noteFirsts('b', ['packaged', 'ledGroup'])).toEqual(['ledGroup']);
});

test('a browser that keeps something else begins anew', () => {
  localStorage.setItem('square-brackets/firsts', '{"packaged":1}');
  expect(noteFirsts('a', ['packaged'])).toEqual(['packaged']);
});
