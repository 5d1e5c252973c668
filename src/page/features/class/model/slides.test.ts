import { expect, test } from 'vitest';
import { chooseSlideBallot, countNeeded, isCarried, RULES_SHOWN } from './slides.ts';

const count = { yes: 5, no: 2, abstain: 1 };

test('one ballot under three rules: those who abstain do not count', () => {
  expect(RULES_SHOWN.map((rule) => countNeeded(rule, count))).toEqual([5, 4, null]);
  expect(RULES_SHOWN.map((rule) => isCarried(rule, count))).toEqual([true, true, false]);
  expect(isCarried('consensus', { yes: 3, no: 0, abstain: 2 })).toBe(true);
  expect(isCarried('majority', { yes: 0, no: 0, abstain: 2 })).toBe(false);
});

test('the ballot shown is one on which the rules differ', () => {
  const all = { table: 1, article: null, yes: 8, no: 0, abstain: 0 };
  const close = { table: 2, article: 'a5', ...count };
  expect(chooseSlideBallot([all, close])).toEqual(close);
  expect(chooseSlideBallot([close, all])).toEqual(close);
  expect(chooseSlideBallot([])).toBe(null);
});
