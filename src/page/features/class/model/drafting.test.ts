import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { openConference } from '../../../../conference/conference.ts';
import { view, type View } from '../../../../engine/state/view.ts';
import type { Article } from '../../../../scenario/resolved.ts';
import { countWords, findTextNow, listOpenArticles, proposeBetween } from './drafting.ts';

const scenario = strait();
const { setup, state } = openConference(scenario, {
  seed: 3,
  plan: [{ seat: 'ASH', by: 'person' }],
});
const seen = view(setup, state, 'ASH');
const [, toll] = scenario.articles as [Article, Article];

/** The article as it would stand at an option, or nowhere. */
const standing = (text: number): View => ({
  ...seen,
  articles: seen.articles.map((one) => ({ ...one, text })),
});

test.each([
  ['the lowest', 0, ['low', 'middle']],
  ['the middle', 1, ['middle', 'high']],
  ['the highest', 2, ['middle', 'high']],
  ['nothing', -1, ['low', 'middle']],
])('the form begins beside what stands: %s', (_, text, between) => {
  expect(proposeBetween(standing(text), toll)).toEqual(between);
});

test('it begins with the words that stand, and offers open articles alone', () => {
  const read = (words: unknown) => (typeof words === 'string' ? words : '');
  expect(findTextNow(standing(2), toll, read)).toBe('A high toll shall be paid.');
  expect(findTextNow(standing(-1), toll, read)).toBe('A low toll shall be paid.');
  expect(listOpenArticles(seen).map(({ id }) => id)).toEqual(
    scenario.articles.filter((_, a) => seen.articles[a]?.status === 'open').map(({ id }) => id),
  );
});

test('words are counted as spaces part them', () => {
  expect(['', '  ', 'one', ' one  two\nthree '].map(countWords)).toEqual([0, 0, 1, 3]);
});
