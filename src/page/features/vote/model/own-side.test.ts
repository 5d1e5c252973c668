import { expect, test } from 'vitest';
import { judgeOwnSide } from './own-side.ts';

test.each([
  ['no', false, 'won'],
  ['no', true, 'lost'],
  ['yes', true, 'won'],
  ['yes', false, 'lost'],
  ['abstain', true, undefined],
  ['absent', false, undefined],
] as const)('voted %s, carried %s: %s', (ballot, carried, side) => {
  expect(judgeOwnSide(ballot, carried)).toBe(side);
});
