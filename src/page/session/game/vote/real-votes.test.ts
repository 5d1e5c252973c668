import { expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { countReal, isOnSame } from './real-votes.ts';

const scenario = strait(['name: Bay\n', 'name: Bay\n    votes: 16\n']);
const [ash, bay, cod] = scenario.delegations.map(({ id }) => id);
const votes = new Map([
  [ash ?? '', 'yes' as const],
  [bay ?? '', 'no' as const],
  [cod ?? '', 'yes' as const],
]);

test('a real roll call with names is counted in what the rule weighs', () => {
  expect(countReal(scenario, { votes, tally: { yes: 2, no: 1, abstain: 0 } })).toEqual({
    count: { yes: 2, no: 1, abstain: 0, absent: 1 },
    weighed: [{ weigh: 'votes', count: { yes: 2, no: 16, abstain: 0, absent: 1 } }],
  });
});

test('a tally that is not of the names, or has none, stands as published', () => {
  const tally = { yes: 40, no: 12, abstain: 3 };
  const published = { count: { ...tally, absent: 0 } };
  expect([countReal(scenario, { votes, tally }), countReal(scenario, { tally })]).toEqual([
    published,
    published,
  ]);
});

test('a roll call without an article was on the text as a whole', () => {
  const real = {
    id: 'v',
    date: '',
    question: '',
    tally: { yes: 1, no: 0, abstain: 0 },
    source: '',
  };
  expect([
    isOnSame(real, { kind: 'text', article: -1 }),
    isOnSame(real, { kind: 'vote', article: 0 }),
    isOnSame({ ...real, article: 0 }, { kind: 'vote', article: 0 }),
  ]).toEqual([true, false, true]);
});
