import { expect, test } from 'vitest';
import { endsShow } from './use-roll-show.ts';

test('a key that scrolls, leads on or is held for another does not end the show of a roll; any other does', () => {
  const free = { ctrlKey: false, metaKey: false, altKey: false };
  const ends = (key: string) => endsShow({ key, ...free });
  const keys = [
    'ArrowDown',
    'ArrowUp',
    'PageDown',
    'Home',
    'End',
    'Tab',
    'Shift',
    ' ',
    'y',
    'Escape',
  ];
  expect(keys.filter(ends)).toEqual([' ', 'y', 'Escape']);
  expect(endsShow({ key: 'k', ...free, ctrlKey: true })).toBe(false);
});
