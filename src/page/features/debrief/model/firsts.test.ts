import { beforeEach, expect, test, vi } from 'vitest';
import { noteFirsts } from './firsts.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
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
