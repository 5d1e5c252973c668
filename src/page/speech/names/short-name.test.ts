import { expect, test } from 'vitest';
import { shortenName } from './short-name.ts';

test.each([
  ['Iran (Islamic Republic of)', 'Iran'],
  ['France (with the EU line)', 'France'],
  ['United States', 'USA'],
  ['Russian Federation', 'Russian Fed.'],
  ['Tern Isles', 'Tern Isles'],
  ['Delegation 42', 'Delegation 42'],
  ['(unnamed)', '(unnamed)'],
])('%s stands on a plate as %s', (name, short) => {
  expect(shortenName(name)).toBe(short);
});
