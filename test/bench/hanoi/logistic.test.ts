import { expect, test } from 'vitest';
import { areaUnderCurve, brier, fit, forecast, leaveOneOut } from './logistic.ts';

test('a fit on one yes-or-no feature gives the shares of its two halves', () => {
  // With 0: 1 of 4 came; with 1: 3 of 4.
  const rows = [0, 0, 0, 0, 1, 1, 1, 1].map((value) => [value]);
  const coefficients = fit({ rows, came: [1, 0, 0, 0, 1, 1, 1, 0] });
  expect(forecast(coefficients, [0])).toBeCloseTo(0.25, 5);
  expect(forecast(coefficients, [1])).toBeCloseTo(0.75, 5);
  expect(coefficients[0]).toBeCloseTo(-Math.log(3), 4);
  expect(coefficients[1]).toBeCloseTo(2 * Math.log(3), 4);
});

test('without features the fit is the share of yes', () => {
  const coefficients = fit({ rows: [[], [], [], [], []], came: [1, 0, 0, 0, 0] });
  expect(coefficients).toHaveLength(1);
  expect(forecast(coefficients, [])).toBeCloseTo(0.2, 5);
});

test('each row is forecast by the others', () => {
  const shares = leaveOneOut({ rows: [[], [], []], came: [1, 0, 0] }, ({ came }) => {
    const share = came.reduce((sum, value) => sum + value, 0) / came.length;
    return () => share;
  });
  expect(shares).toEqual([0, 0.5, 0.5]);
});

test('area under the curve: won pairs, ties half', () => {
  expect(areaUnderCurve([3, 2, 2, 1], [1, 1, 0, 0])).toBe(0.875);
  expect(areaUnderCurve([1, 2], [1, 0])).toBe(0);
});

test('brier is the mean squared miss', () => {
  expect(brier([1, 0.5, 0], [1, 1, 1])).toBeCloseTo(1.25 / 3, 12);
});
