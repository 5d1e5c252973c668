import { beforeAll, expect, test } from 'vitest';
import { shipped } from '../../../../test/fixtures/shipped.ts';
import { loadWords, getWords } from '../words.ts';
import { getNames } from './name.ts';

beforeAll(() => Promise.all([loadWords('en', 'app'), loadWords('en', 'panels')]));

test('running text gives names their article, plates and tables do not', () => {
  const names = getNames(shipped('cybercrime-2024'), 'en', false);
  const both = ['USA', 'RUS', 'NLD', 'IRN', 'BRA', 'CHAIR'].map((seat) => [
    names.seat(seat),
    names.called(seat),
  ]);
  expect(both).toEqual([
    ['United States', 'the United States'],
    ['Russian Federation', 'the Russian Federation'],
    ['Netherlands', 'the Netherlands'],
    ['Iran (Islamic Republic of)', 'Iran'],
    ['Brazil', 'Brazil'],
    ['Chair', 'the Chair'],
  ]);
});

test('a range of articles is held together, so that no line ends inside it', () => {
  const names = getNames(shipped('cybercrime-class'), 'en', false);
  expect([0, 1, 2, 6].map((article) => names.article(article))).toEqual([
    'Articles\u00a07-\u206017',
    'Article\u00a035',
    'Article\u00a06(1)-\u2060(2)',
    'Articles\u00a061-\u206062 and resolution',
  ]);
});

test('under the veil and in fiction names stay as they are', () => {
  const veiled = getNames(shipped('cybercrime-2024'), 'en', true);
  expect(veiled.called('USA')).toBe(veiled.seat('USA'));
  expect(getNames(shipped('first-brackets'), 'en', false).called('TER')).toBe('Tern Isles');
});

test('a name that opens a sentence is written large', () => {
  const t = getWords('en');
  expect(t('refusal.offer', { to: 'the United States' })).toBe(
    'The United States refused your offer.',
  );
});
