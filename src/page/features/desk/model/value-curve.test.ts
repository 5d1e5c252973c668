import { expect, test } from 'vitest';
import { pastTheLine, valueCurve } from './value-curve.ts';

test('worth falls with the distance from the ideal, on either side', () => {
  expect(valueCurve(25)).toEqual([
    { at: 0, worth: 0.75 },
    { at: 25, worth: 1 },
    { at: 100, worth: 0.25 },
  ]);
  expect(valueCurve(0)).toEqual([
    { at: 0, worth: 1 },
    { at: 100, worth: 0 },
  ]);
});

test('a red line bounds the side it lies on; at the ideal it bounds both', () => {
  expect(pastTheLine(60, 30)).toEqual([{ from: 0, to: 30 }]);
  expect(pastTheLine(60, 80)).toEqual([{ from: 80, to: 100 }]);
  expect(pastTheLine(60, 60)).toEqual([
    { from: 0, to: 60 },
    { from: 60, to: 100 },
  ]);
});
