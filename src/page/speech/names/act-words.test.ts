import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../../test/fixtures/speech.ts';
import { loadWords } from '../words.ts';
import { formatYouDid } from './act-words.ts';

beforeAll(async () => await loadWords('en', 'outcome'));

const words = { article: 'toll', option: 'low' };
const offer = { type: 'offer', to: 'BRA', give: [], want: [] } as const;

test('an offer that gives or asks for no wording is told without a gap', () => {
  expect(formatYouDid({ act: { ...offer, want: [words] } }, speech)).toBe(
    'You asked Brazil for “words low” on Article toll and offered no wording in return.',
  );
  expect(formatYouDid({ act: { ...offer, give: [words] } }, speech)).toBe(
    'You offered Brazil “words low” on Article toll and asked for no wording in return.',
  );
});
