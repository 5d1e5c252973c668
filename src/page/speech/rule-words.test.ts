import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../test/fixtures/speech.ts';
import { loadWords } from './words.ts';
import type { Rule, Threshold } from '../../scenario/resolved.ts';
import { formatNeeded, formatRule } from './vote-words.ts';

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
const nineOfRoom = rule({ of: 'present', bound: 'atLeast', amount: { count: 9 } });
const all = { share: { numerator: 1, denominator: 1 } };
const everybody = rule({ of: 'presentAndVoting', bound: 'atLeast', amount: all });
const everyMember = rule({ of: 'members', bound: 'atLeast', amount: all });
const weighed = rule({
  of: 'presentAndVoting',
  bound: 'atLeast',
  amount: { share: { numerator: 1, denominator: 2 } },
  weigh: 'capability',
});
const ofPresent = rule({
  of: 'present',
  bound: 'moreThan',
  amount: { share: { numerator: 1, denominator: 2 } },
  weigh: 'population',
});

test.each([
  ['ahead', twoThirds, '71 needed of about 106 voting'],
  ['short', twoThirds, '71 needed of 106 voting'],
  ['counted', twoThirds, '71 needed of 106 voting, as counted'],
  ['done', twoThirds, '71 needed of 106 voting (two thirds of those for or against)'],
  [
    'calling',
    twoThirds,
    '71 needed of 106 voting (two thirds of those for or against), if all the rest vote; abstentions lower the number',
  ],
  ['counted', majority, '71 needed of all members'],
  ['calling', majority, '71 needed of all members (more than half)'],
  ['calling', nine, '71 needed of 106 voting, if all the rest vote'],
  ['done', nineOfRoom, '71 needed of 106 present'],
  ['counted', nineOfRoom, '71 needed of 106 present, as counted'],
  ['done', everybody, '71 needed of 106 voting'],
  [
    'calling',
    everybody,
    '71 needed of 106 voting, if all the rest vote; abstentions lower the number',
  ],
  ['done', everyMember, '71 needed of all members'],
  ['done', ofPresent, '71 needed of 106 present by weight (more than half)'],
] as const)('how many are needed: %s', (when, by, told) => {
  expect(formatNeeded(by, { needed: 71, base: 106 }, when, speech)).toBe(told);
});

test('a share without a name of its own is a percentage, and one that is none stays a fraction', () => {
  const members = (numerator: number, denominator: number) =>
    formatRule(
      rule({ of: 'members', bound: 'atLeast', amount: { share: { numerator, denominator } } }),
      { ...speech, oneVoteEach: true },
    );
  expect(members(11, 20)).toContain('55% of all members');
  expect(members(2, 7)).toContain('2 in 7 of all members');
});

test('what a rule weighs is said to be weight, beside heads as well', () => {
  const decision = { needed: 0.75, base: 1.5 };
  expect(formatNeeded(weighed, decision, 'short', speech)).toBe(
    '0.75 needed of 1.5 voting by weight',
  );
  expect(formatNeeded(weighed, decision, 'done', speech)).toBe(
    '0.75 needed of 1.5 voting by weight (half of those for or against)',
  );
});

test('where delegations have several votes each, these are what is counted', () => {
  const several = { ...speech, oneVoteEach: false };
  expect([formatRule(twoThirds, several), formatRule(nineOfRoom, several)]).toEqual([
    'at least two thirds of those present and voting, counted in votes',
    'at least 9 in favour, of those present, counted in votes',
  ]);
  expect(formatNeeded(twoThirds, { needed: 70, base: 105 }, 'short', several)).toBe(
    '70 needed of 105 voting by weight',
  );
});

test('a veto, and a rule made of several, have no one number', () => {
  const none = { needed: null, base: 106 };
  const veto: Rule = { kind: 'veto', holders: ['EGY'] };
  const both: Rule = { kind: 'all', rules: [twoThirds, veto] };
  expect([veto, both].map((by) => formatNeeded(by, none, 'done', speech))).toEqual(['', '']);
});

test('a rule as a clause', () => {
  const veto: Rule = { kind: 'veto', holders: ['EGY'] };
  const rules = [twoThirds, nineOfRoom, everybody, everyMember, weighed, ofPresent, veto];
  expect(rules.map((by) => formatRule(by, speech))).toEqual([
    'at least two thirds of those present and voting',
    'at least 9 in favour, of those present',
    'nobody voting against',
    'all members in favour',
    'at least half of those present and voting, by diplomatic weight',
    'more than half of those present, weighed by population',
    'none of these against: Egypt',
  ]);
  expect(formatRule({ kind: 'all', rules: [nine, veto] }, speech)).toBe(
    'at least 9 in favour, of those voting, and none of these against: Egypt',
  );
});
