import { expect, test } from 'vitest';
import type { Game } from '../../store/store.ts';
import { chooseTotals } from './totals.ts';

test('totals are those of before the vote until the last name has been called', () => {
  const [before, view] = [{ sitting: 1 }, { sitting: 2 }] as unknown as [
    Game['view'],
    Game['view'],
  ];
  expect(chooseTotals({ before, view }, true)).toBe(before);
  expect(chooseTotals({ before, view }, false)).toBe(view);
  expect(chooseTotals({ before: null, view }, true)).toBe(view);
});
