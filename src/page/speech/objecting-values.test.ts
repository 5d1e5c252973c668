import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { makeObjectingValues } from './objecting-values.ts';
import { loadWords } from './words.ts';

beforeAll(async () => {
  await loadWords('en', 'app');
  await loadWords('en', 'vote');
});

const objecting = { objectors: 2, weight: 0.29, of: 'capability', allowed: 0.12 } as const;

test.each([
  [
    'moment.found',
    'The Bureau found that every effort at consensus was made: 2 objected, with 29% of all weight; 12% would have stopped the vote.',
  ],
  [
    'moment.notFound',
    'The Bureau did not find that every effort was made: 2 delegations objected.',
  ],
  ['moment.objectionsHow', '2 objectors with 29% of all weight kept it from a vote.'],
] as const)('what the Bureau found of those who object: %s', (key, told) => {
  const values = { ...makeObjectingValues(objecting, speech.figures), bureau: 'the Bureau' };
  expect(speech.t(key, values)).toBe(told);
});
