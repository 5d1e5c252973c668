import fc from 'fast-check';
import { expect, test } from 'vitest';
import { article, made } from '../../../test/fixtures/reference/case.ts';
import { type Beats, makeCarries, voteSincerely, voteLookingAhead } from './agenda.ts';

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
    expect(voteSincerely(agenda, cycle)).toBe(sincere);
    expect(voteLookingAhead(agenda, cycle)).toBe(sophisticated);
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
  const beats = makeCarries(scenario, 0, scenario.procedure.substance);
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  expect(orders.map((order) => voteSincerely(order, beats))).toEqual([1, 1, 1, 1, 1, 1]);
  expect(orders.map((order) => voteLookingAhead(order, beats))).toEqual([1, 1, 1, 1, 1, 1]);
});

test('with foresight under two thirds: the vote is between what comes of either, though neither beats the other', () => {
  const two = made(
    [40, 0].map((ideal, i) => ({ id: `D${i}`, positions: { a: { ideal, salience: 1 } } })),
    { articles: [article('a', 10, 50, 60)] },
  );
  // Only 50 beats anything: 60. If 10 carried against 60 it would stand, but not two thirds prefer it to the 50 that
  // would come otherwise.
  const beats = makeCarries(two, 0, two.procedure.substance);
  expect([voteSincerely([2, 0, 1], beats), voteLookingAhead([2, 0, 1], beats)]).toEqual([1, 1]);
});

/** Farquharson's definition: at every vote, each way is followed to its end. */
function followed(agenda: readonly number[], beats: Beats<number>): number {
  const from = (stands: number, vote: number): number => {
    const next = agenda[vote];
    if (next === undefined) return stands;
    const [carried, kept] = [from(next, vote + 1), from(stands, vote + 1)];
    return carried !== kept && beats(carried, kept) ? carried : kept;
  };
  return from(agenda[0] ?? NaN, 1);
}

test('whatever beats what, foresight ends where following every vote to its end does', () => {
  const relation = fc.array(fc.constantFrom(-1, 0, 1), { minLength: 36, maxLength: 36 });
  fc.assert(
    fc.property(relation, fc.integer({ min: 1, max: 6 }), (signs, length) => {
      const beats: Beats<number> = (one, other) =>
        one < other ? signs[6 * one + other] === 1 : signs[6 * other + one] === -1;
      const agenda = Array.from({ length }, (_, i) => i);
      expect(voteLookingAhead(agenda, beats)).toBe(followed(agenda, beats));
    }),
  );
});

test('an empty agenda has no outcome', () => {
  expect([voteSincerely([], cycle), voteLookingAhead([], cycle)]).toEqual([null, null]);
});
