import { expect, test } from 'vitest';
import { spendsTooMuch } from './plates.ts';

test.each([
  ['a package of two lies there, two are left', 2, 1, 2, true],
  ['three are left', 3, 1, 2, false],
  ['the first question is free', 2, 0, 2, false],
  ['too few are left already', 1, 1, 2, false],
  ['the last one, and an offer', 1, 1, 1, true],
  ['nothing lies there', 1, 1, 0, false],
])('%s', (_, plates, asking, tabling, tooMuch) => {
  expect(spendsTooMuch(plates, asking, tabling)).toBe(tooMuch);
});
