import { expect, test } from 'vitest';
import golden from './golden.json' with { type: 'json' };
import { drawsHash, mathsHash } from './probes.ts';

test('maths and draws give the pinned bits', () => {
  expect({ maths: mathsHash(), draws: drawsHash() }).toEqual(golden);
});
