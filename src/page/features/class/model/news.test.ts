import { expect, test } from 'vitest';
import { findLatestNews } from './news.ts';

const broken = {
  type: 'commitment',
  by: 'BRE',
  to: 'ANS',
  article: 'a5',
  option: 'x',
  status: 'broken',
} as const;
const agreed = { type: 'agreed', article: 'a5', option: 'x' } as const;

test('the latest that is worth a line; on the wall nobody is named', () => {
  const news = [
    { id: 3, table: 4, happening: { ...broken, status: 'given' as const } },
    { id: 2, table: 4, happening: broken },
    { id: 1, table: 5, happening: agreed },
  ];
  expect(findLatestNews(news)).toEqual({
    id: 2,
    table: 4,
    kind: 'broken',
    by: 'BRE',
    to: 'ANS',
    article: 'a5',
    option: 'x',
  });
  expect(findLatestNews(news, true)).toEqual({ id: 1, table: 5, kind: 'agreed', article: 'a5' });
  expect(findLatestNews([])).toBeUndefined();
});
