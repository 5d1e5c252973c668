import { expect, test } from 'vitest';
import { article, made } from '../../../test/fixtures/reference/case.ts';
import { type Beats, carries, sincereOutcome, sophisticatedOutcome } from './agenda.ts';

/** A beats B, B beats C, C beats A, as with the profile ABC, BCA, CAB under majority rule. */
const cycle: Beats<string> = (one, other) => ['AB', 'BC', 'CA'].includes(one + other);

test.each([
  ['ABC', 'C', 'B'],
  ['BAC', 'C', 'B'],
  ['ACB', 'B', 'A'],
  ['CAB', 'B', 'A'],
  ['BCA', 'A', 'C'],
  ['CBA', 'A', 'C'],
])(
  'in a cycle, %s ends at %s sincerely and at %s with foresight',
  (order, sincere, sophisticated) => {
    const agenda = [...order];
    expect(sincereOutcome(agenda, cycle)).toBe(sincere);
    expect(sophisticatedOutcome(agenda, cycle)).toBe(sophisticated);
  },
);

test('whatever the order, an option that beats all others comes out of both', () => {
  const scenario = made(
    [10, 40, 45, 80, 95].map((ideal, i) => ({
      id: `D${i}`,
      positions: { a: { ideal, salience: 1 } },
    })),
    {
      articles: [article('a', 5, 45, 90)],
      substance: { of: 'presentAndVoting', moreThan: '1/2' },
    },
  );
  const beats = carries(scenario, 0, scenario.procedure.substance);
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  expect(orders.map((order) => sincereOutcome(order, beats))).toEqual([1, 1, 1, 1, 1, 1]);
  expect(orders.map((order) => sophisticatedOutcome(order, beats))).toEqual([1, 1, 1, 1, 1, 1]);
});

test('an empty agenda has no outcome', () => {
  expect([sincereOutcome([], cycle), sophisticatedOutcome([], cycle)]).toEqual([null, null]);
});
