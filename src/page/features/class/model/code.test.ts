import { expect, test } from 'vitest';
import { findMistyped, isWholeCode, readTypedCode } from './code.ts';

test.each([
  ['hkwrpm', 'HKWRPM'],
  [' HKW RPM ', 'HKWRPM'],
  ['hkw-rpm', 'HKWRPM'],
  ['HKWRPMXX', 'HKWRPM'],
  ['H0K1', 'HK'],
  ['', ''],
])('%j is read as %j', (typed, code) => {
  expect(readTypedCode(typed)).toBe(code);
});

test('what no code has is told: it was misread', () => {
  expect(findMistyped('HKWRP0')).toBe('0');
  expect(findMistyped('hkw-rpo')).toBe('O');
  expect(findMistyped('HKW RPM')).toBeUndefined();
});

test('six letters are a whole code', () => {
  expect(isWholeCode('HKWRPM')).toBe(true);
  expect(isWholeCode('HKWRP')).toBe(false);
  expect(isWholeCode('hkwrpm')).toBe(false);
});
