import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';

beforeAll(() => loadWords('en', 'panels'));

test('of words in brackets that nobody holds it is said what becomes of them', () => {
  const told = (open: 'yes' | 'no') => speech.t('card.holders', { n: 0, open });
  expect([told('yes'), told('no')]).toEqual([
    'Nobody holds a bracket here: left alone, the words in the text are agreed when a sitting on it closes.',
    'Nobody holds a bracket here.',
  ]);
});

test('how a bracket is let go is said only where that is in order', () => {
  const told = (may: 'yes' | 'no') =>
    speech.t('since.own', { held: 'yes', article: 'Article 6', n: 1, keys: 'yes', may });
  expect([told('yes'), told('no')]).toEqual([
    'Your delegation took up a bracket on Article 6: these words cost it more than it can take. Withdraw, key L, lets it go.',
    'Your delegation took up a bracket on Article 6: these words cost it more than it can take.',
  ]);
});
