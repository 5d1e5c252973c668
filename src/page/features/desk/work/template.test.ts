import { expect, test } from 'vitest';
import { checkUp } from '../../../../analysis/checkup/checkup.ts';
import { check } from '../../../../scenario/check/check.ts';
import { TEMPLATE } from './template.ts';

test('the template loads, and the doctor has nothing to say of it', () => {
  const reading = check(TEMPLATE, checkUp);
  expect(reading.findings).toEqual([]);
  expect(reading.ok).toBe(true);
});
