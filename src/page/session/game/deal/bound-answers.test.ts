import { expect, test } from 'vitest';
import { listBoundAnswers } from './bound-answers.ts';

type Told = Parameters<typeof listBoundAnswers>[0];

const answer = (seat: string, article: string, code = 'commitment', offer = 'o1') => ({
  happening: { type: 'answered', offer, seat, answer: 'refuse', reasons: [{ code, article }] },
});

const game = {
  log: [
    answer('ASH', 'toll'),
    answer('COD', 'lights'),
    answer('ELM', 'toll', 'margin'),
    answer('FIR', 'toll', 'commitment', 'o2'),
    answer('GAR', 'toll'),
  ],
  view: {
    delegation: 0,
    commitments: [{ by: 2, to: 0, article: 0, wording: 1, status: 'given' }],
    scenario: {
      delegationIndex: new Map([
        ['ASH', 1],
        ['COD', 2],
        ['GAR', 3],
      ]),
      articleIndex: new Map([
        ['lights', 0],
        ['toll', 1],
      ]),
      articles: [
        { index: 0, options: [{ id: 'low' }, { id: 'high' }], bridges: [] },
        { index: 1, options: [], bridges: [] },
      ],
    },
  },
} as unknown as Told;

test('those who are bound by a word on the same article are told of once, and a word given to the seat by itself', () => {
  const told = listBoundAnswers(game, 'o1');
  expect(told.map(({ seats, article }) => [article, ...seats])).toEqual([
    ['toll', 'ASH', 'GAR'],
    ['lights', 'COD'],
  ]);
  expect(told[0]?.own).toBeNull();
  expect(told[1]?.own).not.toBeNull();
});
