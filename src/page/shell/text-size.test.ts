import { expect, test } from 'vitest';
import { scaleQuery } from './text-size.ts';

test.each([
  ['(max-width: 59.99rem)', 2, '(max-width: 119.98rem)'],
  ['(60rem <= width < 76rem)', 1.5, '(90rem <= width < 114rem)'],
  ['(max-height: 35rem)', 1, '(max-height: 35rem)'],
  ['(max-width: 760px) and (pointer: coarse)', 1.15, '(max-width: 874px) and (pointer: coarse)'],
  ['print', 2, 'print'],
  ['(min-resolution: 2dppx)', 2, '(min-resolution: 2dppx)'],
])('%s, text %s times as large: %s', (query, factor, scaled) => {
  expect(scaleQuery(query, factor)).toBe(scaled);
});
