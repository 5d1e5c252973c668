import { expect, test } from 'vitest';
import { findOften } from './often.ts';

test('a real case stands beside naive forecasts; what is invented, or was never adopted, does not', () => {
  const often = findOften('nile-2010');
  expect(often?.runs).toBe(100);
  expect(Object.values(often?.hits ?? {}).every((hits) => hits <= (often?.live ?? 0))).toBe(true);
  expect([findOften('high-seas-class'), findOften('unclos-1960-last-day')]).toEqual([
    undefined,
    undefined,
  ]);
});
