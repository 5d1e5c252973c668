import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { isApart, listRuleRows, makeColumn } from './across-columns.ts';

const scenario = shipped('first-brackets');
const facts = {
  ending: 'vote',
  overWaiting: null,
  closed: 1,
  coalition: 0.6,
  voted: true,
  carried: { own: true, majority: true, consensus: false },
} as const;

test('a row for each rule that says something in any of them, and a mark where it decides otherwise', () => {
  const one = makeColumn(scenario, true, [facts]);
  const other = makeColumn(scenario, false, [{ ...facts, carried: { own: true, veto: false } }]);
  expect(listRuleRows([one, other])).toEqual(['own', 'majority', 'consensus', 'veto']);
  expect(
    ['own', 'majority', 'consensus', 'veto'].map((rule) => isApart(one, rule as 'own')),
  ).toEqual([false, false, true, false]);
});
