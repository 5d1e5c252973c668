import { expect, test } from 'vitest';
import golden from './numbers.golden.json' with { type: 'json' };
import { numberHashes } from './probes.ts';

test('maths and draws give the pinned bits', () => {
  expect(numberHashes()).toEqual(golden);
});
