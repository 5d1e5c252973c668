import { expect, test } from 'vitest';
import { findOften, findWithout } from './often.ts';

test('a real case stands beside naive forecasts; what is invented, or was never adopted, does not', () => {
  const often = findOften('nile-2010');
  expect(often?.runs).toBe(100);
  expect(Object.values(often?.hits ?? {}).every((hits) => hits <= (often?.live ?? 0))).toBe(true);
  expect([findOften('high-seas-class'), findOften('unclos-1960-last-day')]).toEqual([
    undefined,
    undefined,
  ]);
});

test('talks that ended without a text are compared by that alone', () => {
  const files = ['unclos-1960-last-day', 'unclos-1960-class', 'unclos-1960', 'nile-2010'];
  expect(files.map(findWithout)).toEqual([
    { runs: 100, without: 100 },
    { runs: 100, without: 6 },
    { runs: 100, without: 6 },
    undefined,
  ]);
});
