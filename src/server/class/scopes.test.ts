import { expect, test } from 'vitest';
import { isRepeatable } from './scopes.ts';

test('whoever joins while the process of the class is killed is let in by the next', () => {
  expect(isRepeatable('join')).toBe(true);
  // By no id of its own.
  expect(isRepeatable('renew')).toBe(false);
});
