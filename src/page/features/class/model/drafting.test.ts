import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { view, type View } from '../../../../engine/state/view.ts';
import type { Article } from '../../../../scenario/resolved.ts';
import {
  findWords,
  judgeDraft,
  listBeginnings,
  listOpenArticles,
  proposeBetween,
} from './drafting.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const scenario = strait();
const { setup, state } = openSeated(scenario, 'ASH', 3);
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

test('the words that stand come first among those to be changed, and open articles alone are offered', () => {
  expect(listBeginnings(standing(2), toll).map(({ id }) => id)).toEqual(['high', 'low', 'middle']);
  expect(listBeginnings(standing(-1), toll).map(({ id }) => id)).toEqual(['low', 'middle', 'high']);
  expect(listOpenArticles(seen).map(({ id }) => id)).toEqual(
    scenario.articles.filter((_, a) => seen.articles[a]?.status === 'open').map(({ id }) => id),
  );
  expect(findWords(seen, { article: 'toll', from: 'high' })).toBe('A high toll shall be paid.');
  expect(findWords(seen, { article: 'none', from: 'high' })).toBeUndefined();
});

test.each([
  ['as it stands', ' A high  toll shall be paid.', 0, 'same'],
  ['nothing', '  ', 0, 'empty'],
  ['fewer words', 'A toll shall be paid.', 0, 'good'],
  ['two others', 'A fair toll shall be waived.', 2, 'good'],
  ['too many', `A high toll ${'more '.repeat(26)}`, 26, 'long'],
])('a draft is judged before it is sent: %s', (_, text, words, judged) => {
  expect(judgeDraft(text, 'A high toll shall be paid.')).toEqual({ words, state: judged });
});
