import { expect, test } from 'vitest';
import { asOwn } from './ids.ts';

test('a copy of what ships has an id and a title of its own, in every language', () => {
  const copy = (title: string): string => `${title} (copy)`;
  const text = (title: unknown) =>
    JSON.stringify({ format: 'f', id: 'strait', title, articles: [] });
  expect(JSON.parse(asOwn(text('The strait'), copy))).toEqual({
    format: 'f',
    id: 'strait-own',
    title: 'The strait (copy)',
    articles: [],
  });
  expect(JSON.parse(asOwn(text({ en: 'Strait', fr: 'Détroit' }), copy))).toMatchObject({
    title: { en: 'Strait (copy)', fr: 'Détroit (copy)' },
  });
});
