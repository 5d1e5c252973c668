import { expect, test } from 'vitest';
import { cleanLabel } from './plain-label.ts';

test.each([
  ['Table 4', 'Table 4'],
  ['אולם ג', 'אולם ג'],
  ['Table \u202e4 evorP\u202c', 'Table 4 evorP'],
  ['\u2066a\u2069\u200f\nb\u0000', 'ab'],
])('of %j stands %j', (label, shown) => {
  expect(cleanLabel(label)).toBe(shown);
});
