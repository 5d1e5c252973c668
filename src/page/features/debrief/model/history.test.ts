import { beforeAll, expect, test } from 'vitest';
import { loadWords, getWords } from '../../../speech/words.ts';
import { type BesideHistory, countAsAdopted, isAsAdopted } from './history.ts';

const row = (part: Partial<BesideHistory>): BesideHistory => ({
  index: 0,
  article: 'toll',
  option: 'low',
  position: 25,
  adoptedOption: 'low',
  adopted: 25,
  ...part,
});

test('an article stands as adopted where its option does, or its position where only that is known', () => {
  expect([
    isAsAdopted(row({})),
    isAsAdopted(row({ option: 'other' })),
    isAsAdopted(row({ option: null, position: null })),
    isAsAdopted(row({ option: 'other', adoptedOption: null })),
    isAsAdopted(row({ adoptedOption: null, adopted: 40 })),
  ]).toEqual([true, false, false, true, false]);
});

beforeAll(() => loadWords('en', 'outcome'));

/** An article without a real text. */
const invented = row({ adoptedOption: null, adopted: null });
const other = row({ option: 'other' });

test.each([
  ['Every article matches the real text.', [row({}), row({})]],
  ['The one article with a real text matches it.', [row({}), invented]],
  ['All 2 articles with a real text match it.', [row({}), row({}), invented]],
  ['Of 2 articles with a real text, 1 matches it.', [row({}), other, invented]],
  ['Of 1 article with a real text, none matches it.', [other, invented]],
])('%s', (sentence, rows) => {
  expect(getWords('en')('beside.none', countAsAdopted(rows))).toBe(sentence);
});
