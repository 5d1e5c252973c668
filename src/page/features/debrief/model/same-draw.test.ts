import { expect, test } from 'vitest';
import { type HandRow, isKnowingLower } from './same-draw.ts';

const row = (by: HandRow['by'], payoff: number): HandRow => ({ by, payoff, ending: 'vote' });

test('whether knowing all came out lower is told of the other policies, and not of the person', () => {
  const others = [row('passive', 77.9), row('packager', 75.9)];
  const told = [
    [row('oracle', 72.3), ...others],
    [row('oracle', 77.9), ...others],
    [row('oracle', 80), row('you', 90), ...others],
    others,
  ].map(isKnowingLower);
  expect(told).toEqual([true, false, false, false]);
});
