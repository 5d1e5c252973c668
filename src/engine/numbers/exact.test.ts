import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertFromUnits, toUnits } from './exact.ts';

test('weights become whole numbers of one unit', () => {
  expect(toUnits([89.2, 5, 0.125])).toEqual({
    values: [89200n, 5000n, 125n],
    unit: 1000n,
    small: [89200, 5000, 125],
  });
  expect(toUnits([1e-7, 2])).toEqual({
    values: [1n, 20_000_000n],
    unit: 10_000_000n,
    small: [1, 20_000_000],
  });
  expect(toUnits([1e21, 3])).toEqual({ values: [10n ** 21n, 3n], unit: 1n });
  expect(toUnits([])).toEqual({ values: [], unit: 1n, small: [] });
});

test('units come back as the number they were', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }), {
        minLength: 1,
        maxLength: 20,
      }),
      (values) => {
        const { values: units, unit } = toUnits(values);
        expect(units.map((amount) => convertFromUnits(amount, unit))).toEqual(
          values.map((v) => v + 0),
        );
      },
    ),
  );
});
