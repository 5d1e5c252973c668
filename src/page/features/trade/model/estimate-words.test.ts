import { expect, test } from 'vitest';
import type { Weight } from './estimate.ts';
import { findReasonFor } from './estimate-words.ts';

test('the reason given for a sign speaks as the sign does', () => {
  const weights: Weight[] = [
    { kind: 'linked', points: 4 },
    { kind: 'side', points: -3 },
  ];
  expect([
    findReasonFor('+', weights),
    findReasonFor('-', weights),
    findReasonFor('?', weights),
  ]).toEqual([weights[0], weights[1], weights[0]]);
  expect(findReasonFor('-', weights.slice(0, 1))).toBe(undefined);
});
