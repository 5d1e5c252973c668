import { expect, test } from 'vitest';
import { chooseLanguage, loadWords, wordsIn } from './words.ts';

test('the words of a loaded part are there at once', async () => {
  await loadWords('en', 'app');
  expect(wordsIn('en')('name')).toBe('Square Brackets');
  expect(wordsIn('fr')('name')).toBe('Square Brackets');
});

test('the first wanted language the page speaks', () => {
  expect(chooseLanguage(['fr-CA', 'en-GB'])).toBe('en');
  expect(chooseLanguage([])).toBe('en');
});
