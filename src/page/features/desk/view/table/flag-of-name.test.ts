import { expect, test } from 'vitest';
import { findFlag } from './flag-of-name.ts';

test.each([
  ['Brazil', 'br'],
  ['the Netherlands', 'nl'],
  ['European Union (Poland)', 'eu'],
  ['Iran (Islamic Republic of)', 'ir'],
  ['Korea (Republic of)', 'kr'],
  ['United States of America', 'us'],
  ["CÔTE D'IVOIRE", 'ci'],
  ['Deutschland', 'de'],
  ['Afrique du Sud', 'za'],
  ['Турция', 'tr'],
  ['中国', 'cn'],
  ['Northmere', undefined],
  ['African Group', undefined],
  ['', undefined],
])('%s has the flag %s', (name, flag) => {
  expect(findFlag(name)).toBe(flag);
});
