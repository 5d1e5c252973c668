import { expect, test } from 'vitest';
import { readPromise } from './promises.ts';

const wordings = [{ id: 'few' }, { id: 'many' }];
const scenario = {
  articles: [{ id: 'lights', options: wordings, bridges: [] }],
  articleIndex: new Map([['lights', 0]]),
  delegationIndex: new Map([
    ['ASH', 0],
    ['BAY', 1],
  ]),
};

const line = {
  by: 'ASH',
  to: 'BAY',
  strength: 'promised' as const,
  phrase: { id: 'vote', params: { article: 'lights', option: 'many' } },
};
const promised = { by: 0, to: 1, article: 0, wording: 1, offer: 'o1', condition: null };

function stateOf(known: object, said: object = {}) {
  const view = { scenario, offers: [], commitments: [], ...known };
  return readPromise(view as unknown as Parameters<typeof readPromise>[0], { ...line, ...said });
}

test('a promise waits until it is accepted, then binds, and is kept or broken', () => {
  const give = [{ article: 0, wording: 1 }];
  const offers = [{ id: 'o1', by: 0, to: 1, give, want: [], status: 'standing' }];
  expect(stateOf({ offers })).toBe('waits');
  const commitments = (status: string) => ({ commitments: [{ ...promised, status }] });
  expect(['given', 'kept', 'broken', 'void'].map((one) => stateOf(commitments(one)))).toEqual([
    'binds',
    'kept',
    'broken',
    'gone',
  ]);
  expect(stateOf({ offers: [{ ...offers[0], status: 'refused' }] })).toBe('gone');
});

test('what is only said is no promise, nor what names no wording', () => {
  expect(stateOf({}, { strength: 'said' })).toBe(null);
  expect(stateOf({}, { phrase: { id: 'vote', params: { article: 'lights' } } })).toBe(null);
});

test('a promise that is made again waits, whatever became of the one before', () => {
  const offers = [
    { id: 'o2', by: 0, to: 1, give: [{ article: 0, wording: 1 }], status: 'standing' },
  ];
  const before = (status: string) => ({ offers, commitments: [{ ...promised, status }] });
  expect(stateOf(before('void'))).toBe('waits');
  expect(stateOf(before('broken'), { offer: 'o2' })).toBe('waits');
  expect(stateOf(before('broken'), { offer: 'o1' })).toBe('broken');
});
