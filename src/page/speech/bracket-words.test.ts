import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';

beforeAll(() => loadWords('en', 'panels'));

test('of words in brackets that nobody holds it is said what becomes of them', () => {
  const told = (open: 'yes' | 'no') => speech.t('card.holders', { n: 0, open });
  expect([told('yes'), told('no')]).toEqual([
    'Nobody is blocking this wording: left alone, it is agreed when a sitting on it closes.',
    'Nobody is blocking this wording.',
  ]);
});

test('how a bracket is let go is said only where that is in order', () => {
  const told = (may: 'yes' | 'no') =>
    speech.t('since.own', { held: 'yes', article: 'Article 6', n: 1, keys: 'yes', may });
  expect([told('yes'), told('no')]).toEqual([
    'Your delegation put a bracket on Article 6: this wording costs it more than it can accept. You can withdraw it (key L).',
    'Your delegation put a bracket on Article 6: this wording costs it more than it can accept.',
  ]);
});
