import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../../test/fixtures/speech.ts';
import { loadWords } from '../../../app/language/words.ts';

beforeAll(() => loadWords('en', 'panels'));

test('how a bracket is let go is said only where that is in order', () => {
  const told = (may: 'yes' | 'no') =>
    speech.t('since.own', { held: 'yes', article: 'Article 6', n: 1, keys: 'yes', may });
  expect([told('yes'), told('no')]).toEqual([
    'Your delegation took up a bracket on Article 6: these words cost it more than it can take. Withdraw, key L, lets it go.',
    'Your delegation took up a bracket on Article 6: these words cost it more than it can take.',
  ]);
});
