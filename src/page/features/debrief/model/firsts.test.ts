import { beforeEach, expect, test } from 'vitest';
import { stubStorage } from '../../../../../test/fixtures/storage.ts';
import { listFirsts, noteFirsts } from './firsts.ts';

beforeEach(() => {
  stubStorage();
});

/** As they are told, before they are kept. */
function end(game: string, done: readonly string[]): string[] {
  const first = listFirsts(game, done);
  noteFirsts(game, first);
  return first;
}

test('what is done in a game is a first in that game alone, however often it is looked at', () => {
  expect(end('a', ['packaged'])).toEqual(['packaged']);
  expect(end('a', ['packaged'])).toEqual(['packaged']);
  expect(end('b', ['packaged', 'ledGroup'])).toEqual(['ledGroup']);
});

test('a browser that keeps something else begins anew', () => {
  localStorage.setItem('square-brackets/firsts', '{"packaged":1}');
  expect(end('a', ['packaged'])).toEqual(['packaged']);
});
