import { expect, test } from 'vitest';
import { findPastLine, makeValueCurve } from './value-curve.ts';

test('worth falls with the distance from the ideal, on either side', () => {
  expect(makeValueCurve(25)).toEqual([
    { at: 0, worth: 0.75 },
    { at: 25, worth: 1 },
    { at: 100, worth: 0.25 },
  ]);
  expect(makeValueCurve(0)).toEqual([
    { at: 0, worth: 1 },
    { at: 100, worth: 0 },
  ]);
});

test('a red line bounds the side it lies on; at the ideal it bounds both', () => {
  expect(findPastLine(60, 30)).toEqual([{ from: 0, to: 30 }]);
  expect(findPastLine(60, 80)).toEqual([{ from: 80, to: 100 }]);
  expect(findPastLine(60, 60)).toEqual([
    { from: 0, to: 60 },
    { from: 60, to: 100 },
  ]);
});
