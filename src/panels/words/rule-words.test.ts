import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from '../../app/language/words.ts';
import type { Rule, Threshold } from '../../scenario/rule.ts';
import { neededWords } from './rule-words.ts';

beforeAll(() => loadWords('en', 'vote'));

const rule = (threshold: Threshold): Rule => ({ kind: 'threshold', threshold });
const twoThirds = rule({
  of: 'presentAndVoting',
  bound: 'atLeast',
  amount: { share: { numerator: 2, denominator: 3 } },
});
const majority = rule({
  of: 'members',
  bound: 'moreThan',
  amount: { share: { numerator: 1, denominator: 2 } },
});
const nine = rule({ of: 'presentAndVoting', bound: 'atLeast', amount: { count: 9 } });

test.each([
  ['short', twoThirds, '71 needed of 106 voting'],
  ['done', twoThirds, '71 needed of 106 voting (two thirds of those for or against)'],
  [
    'counted',
    twoThirds,
    '71 needed of 106 voting (two thirds of those for or against), as counted; abstentions lower it',
  ],
  [
    'calling',
    twoThirds,
    '71 needed of 106 voting (two thirds of those for or against), if all to come vote; abstentions lower it',
  ],
  ['calling', majority, '71 needed of all members (more than half)'],
  ['calling', nine, '71 needed of 106 voting, if all to come vote'],
] as const)('how many are needed: %s', (when, by, told) => {
  expect(neededWords(by, { needed: 71, voting: 106 }, when, speech)).toBe(told);
});

test('a rule made of several has no one number', () => {
  const both: Rule = { kind: 'all', rules: [twoThirds, nine] };
  expect(neededWords(both, { needed: null, voting: 106 }, 'done', speech)).toBe('');
});
