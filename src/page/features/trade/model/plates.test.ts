import { expect, test } from 'vitest';
import { findWhenAfterAsking } from './plates.ts';

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
