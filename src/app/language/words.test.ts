import { expect, test } from 'vitest';
import { compile } from '../build/messages.ts';
import { fill } from './message-format.ts';
import { chooseLanguage, loadWords, wordsIn } from './words.ts';

test('a message with parameters is filled, plurals and all', () => {
  const { left } = compile(
    '{ "left": "{n, plural, =0 {no plates} one {# plate} other {# plates}} left" }',
  );
  expect([0, 1, 5].map((n) => fill(left, { n }, 'en'))).toEqual([
    'no plates left',
    '1 plate left',
    '5 plates left',
  ]);
});

test('text without parameters stays text', () => {
  expect(compile('{ "a": "Play", "b": "" }')).toEqual({ a: 'Play', b: '' });
});

test('a message that is not ICU stops the build and names its key', () => {
  expect(() => compile('{ "door.play": "{n, plural, one {x}}" }')).toThrow(/^door\.play: /);
});

test('the words of a loaded part are there at once', async () => {
  await loadWords('en', 'app');
  expect(wordsIn('en')('name')).toBe('Square Brackets');
  expect(wordsIn('fr')('name')).toBe('Square Brackets');
});

test('the first wanted language the page speaks', () => {
  expect(chooseLanguage(['fr-CA', 'en-GB'])).toBe('en');
  expect(chooseLanguage([])).toBe('en');
});
