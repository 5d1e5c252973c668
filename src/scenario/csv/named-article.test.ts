import { expect, test } from 'vitest';
import type { Plain } from '../edit/plain.ts';
import { findNamedArticle } from './named-article.ts';

test('an article is found by its number whatever it is called beside it, or by what only its title begins with', () => {
  const value: Plain = {
    articles: [
      { id: 'pabs', number: '12', title: 'Pathogen access and benefit sharing (PABS)' },
      { id: 'one', number: '4-5', title: 'One Health surveillance' },
      { id: 'money', number: '20', title: 'Financing of health systems' },
    ],
  };
  expect(
    [
      'Art. 12 PABS',
      'Articles 4–5',
      'One Health',
      'Financing',
      'Health',
      'Art. 1',
      'Set-aside',
    ].map((name) => findNamedArticle(value, name)),
  ).toEqual([0, 1, 1, 2, -1, -1, -1]);
});

const THREE: Plain = {
  articles: [
    { id: 'transfer', number: '1', title: 'Transfer' },
    { id: 'patents', number: '2', title: 'Patents' },
    { id: 'financing', number: '3', title: 'Financing of States' },
  ],
};

test.each([
  ['a title behind the number of another', '1. Financing of States', 2],
  ['a title behind a number that none has', '7. Patents', 1],
  ['a short title behind the number of another: made anew, and told', '1. Financing', -1],
  ['a number beside words that no title begins with', '1. Money', 0],
  ['a number beside a short title of its own', '3. Financing', 2],
  ['a number beside one letter', '1. F', 0],
  ['one letter', 'F', -1],
  ['two letters', 'Fi', 2],
])('%s: %s', (_, name, at) => {
  expect(findNamedArticle(THREE, name)).toBe(at);
});

test('of two numbers a name may begin with the longer is meant', () => {
  const value: Plain = {
    articles: [
      { id: 'four', number: '4', title: 'Prevention' },
      { id: 'both', number: '4-5', title: 'One Health' },
    ],
  };
  expect(findNamedArticle(value, 'Art. 4-5: Surveillance')).toBe(1);
});
