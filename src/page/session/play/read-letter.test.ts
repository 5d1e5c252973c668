import { expect, test } from 'vitest';
import { readLetter } from './read-letter.ts';

test.each([
  ['ф', 'KeyA', 'a'],
  ['Ф', 'KeyA', 'a'],
  ['ش', 'KeyA', 'a'],
  ['α', 'KeyA', 'a'],
  [';', 'KeyQ', 'q'],
  ['٣', 'Digit3', '3'],
  ['3', 'Digit3', '3'],
  ['A', 'KeyA', 'a'],
])('%s on %s is %s', (key, code, letter) => {
  expect(readLetter({ key, code })).toBe(letter);
});

test('where Latin letters and marks are moved about, what is printed counts', () => {
  const pressed = [
    { key: 'a', code: 'KeyQ' },
    { key: ';', code: 'KeyZ' },
    { key: ',', code: 'KeyW' },
    { key: '/', code: 'KeyQ' },
    { key: '?', code: 'Digit7' },
    { key: 'é', code: 'Digit2' },
    { key: 'Escape', code: 'Escape' },
    { key: 'х', code: 'BracketLeft' },
  ];
  expect(pressed.map(readLetter)).toEqual(['a', ';', ',', '/', '?', 'é', 'escape', 'х']);
});
