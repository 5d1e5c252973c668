import { expect, test } from 'vitest';
import type { Commitment } from '../../../../engine/state/state.ts';
import { hasKeptApart } from './kept-apart.ts';

const promise = { by: 2, to: 0, article: 1, status: 'kept' } as Commitment;
const heard = (changes: Partial<Commitment>) =>
  hasKeptApart(
    { delegation: 0, commitments: [{ ...promise, ...changes }] },
    { by: 2, articles: [0, 1] },
  );

test('who dissociates from words promised to the seat has kept the promise, and nobody else has', () => {
  expect(heard({})).toBe(true);
  expect(heard({ by: 3 })).toBe(false);
  expect(heard({ to: 1 })).toBe(false);
  expect(heard({ article: 2 })).toBe(false);
  expect(heard({ status: 'broken' })).toBe(false);
  expect(heard({ status: 'given' })).toBe(false);
});
