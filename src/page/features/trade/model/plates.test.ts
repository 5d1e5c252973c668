import { expect, test } from 'vitest';
import { findWhenAfterAsking, isQuestionInTime } from './plates.ts';

test.each([
  ['a package of two lies there, two are left', 2, 1, 2, 3, 'later'],
  ['the same in the last sitting', 2, 1, 2, 8, 'never'],
  ['three are left', 3, 1, 2, 8, 'now'],
  ['the first question is free', 2, 0, 2, 8, 'now'],
  ['too few are left already', 1, 1, 2, 3, 'now'],
  ['the last one, and an offer', 1, 1, 1, 3, 'later'],
  ['nothing lies there', 1, 1, 0, 3, 'now'],
] as const)('%s', (_, plates, asking, tabling, sitting, when) => {
  expect(findWhenAfterAsking({ plates, sitting, lastSitting: 8 }, asking, tabling)).toBe(when);
});

test('a question that leaves too few actions for a package is suggested only where a later sitting may do', () => {
  const at = (sitting: number, mayWait: boolean, price = 1, unavailable: object | null = null) =>
    isQuestionInTime(
      { plates: 2, sitting, lastSitting: 8 },
      { ask: { price, unavailable }, tabling: { price: 2, unavailable: null } },
      mayWait,
    );
  expect([at(8, true), at(3, true), at(3, false)]).toEqual([false, true, false]);
  expect([at(8, true, 0), at(3, false, 0), at(3, true, 0, {})]).toEqual([true, true, false]);
});
