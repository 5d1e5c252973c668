import { expect, it } from 'vitest';
import { inLanguage } from './words.ts';

const words = new Map([
  ['fr', 'Port'],
  ['pt-BR', 'Porto do Brasil'],
  ['pt', 'Porto'],
  ['en', 'Harbour'],
]);

it.each([
  ['pt-BR', 'Porto do Brasil'],
  ['PT-br', 'Porto do Brasil'],
  ['pt-PT', 'Porto'],
  ['fr-CA', 'Port'],
  ['ar', 'Harbour'],
  ['', 'Harbour'],
])('finds the text for %j', (language, text) => {
  expect(inLanguage(words, language)).toBe(text);
});

it('falls back to the first text, and takes one text for all languages', () => {
  expect(
    inLanguage(
      new Map([
        ['fr', 'Port'],
        ['es', 'Puerto'],
      ]),
      'ar',
    ),
  ).toBe('Port');
  expect(inLanguage('Harbour', 'ar')).toBe('Harbour');
});
