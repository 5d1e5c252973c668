import { expect, test } from 'vitest';
import { formatPoints, formatPercentShare } from './figures.ts';

test('points and shares are to a tenth; losses have a minus, gains a sign where it is asked for', () => {
  expect([0.5445, -0.0465, 0.0004, -0.0004].map((part) => formatPoints(part))).toEqual([
    '54.5',
    '−4.6',
    '0.0',
    '0.0',
  ]);
  expect([0.02, 0, -0.02].map((part) => formatPoints(part, 'signed'))).toEqual([
    '+2.0',
    '0.0',
    '−2.0',
  ]);
  expect([0.095, 0.9615, 1].map(formatPercentShare)).toEqual(['9.5%', '96.2%', '100.0%']);
});
