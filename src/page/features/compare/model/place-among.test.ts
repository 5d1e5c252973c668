import { expect, test } from 'vitest';
import { placeAmongAll } from './class-of-runs.ts';

test('values within half a tenth of a point are level', () => {
  expect(placeAmongAll([0.1, 0.5, 0.5003, 0.9], 0.5)).toEqual({ below: 1, level: 2, of: 4 });
  expect(placeAmongAll([], 0.5)).toEqual({ below: 0, level: 0, of: 0 });
});
