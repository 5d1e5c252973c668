import { expect, test } from 'vitest';
import { readDealt, servesAhead } from './serves-ahead.ts';

const worth = (net: number, crossed: string[] = []) => ({ net, linked: 0, crossed });
const ahead = (points: number, sure?: 'few' | 'yes') => ({
  points,
  agreed: sure === undefined ? null : ({ sure } as never),
});

test.each([
  ['it loses in the draft and gains by the close', -5.8, ahead(2.6), 0, true],
  ['it gains in the draft and loses by the close', 4, ahead(-2.6), 0, false],
  ['a package played on', -5.8, ahead(3, 'yes'), 0, true],
  ['too few rooms agreed to say so', -5.8, ahead(3, 'few'), 0, false],
  ['as much as waiting: by the draft', -1, ahead(0.2), 0, false],
  ['nothing is foreseen: by the draft', 2, null, 0, true],
  ['what goes with the words counts', 1, ahead(-2), 3, true],
])('%s', (_, net, close, side, serves) => {
  expect(servesAhead(worth(net), close, side)).toBe(serves);
});

test('a red line is not crossed for points', () => {
  expect(servesAhead(worth(2, ['toll']), ahead(3))).toBe(false);
});

test('an offer is answered by what comes of the deal, not by its words in the text', () => {
  const dealt = (points: number, sure: 'few' | 'yes') => ({ points, sure }) as never;
  const answer = (of: ReturnType<typeof dealt>) => servesAhead(worth(6), readDealt(of) ?? ahead(5));
  expect(answer(dealt(-3, 'yes'))).toBe(false);
  expect(answer(dealt(2, 'yes'))).toBe(true);
  // Too few runs have the deal: by its words.
  expect(answer(dealt(-3, 'few'))).toBe(true);
});
