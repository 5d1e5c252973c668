import { expect, test } from 'vitest';
import { makeBins } from './bins.ts';

test('counts have bins of one, empty ones between them included', () => {
  expect(makeBins([9, 11, 11], [10], true)).toEqual([
    { from: 9, to: 10, runs: 1, rooms: 0 },
    { from: 10, to: 11, runs: 0, rooms: 1 },
    { from: 11, to: 12, runs: 2, rooms: 0 },
  ]);
});

test('a wide range has wider bins, at round numbers', () => {
  const bins = makeBins([3, 97], [], true);
  expect(bins.length).toBe(10);
  expect([bins[0], bins.at(-1)]).toEqual([
    { from: 0, to: 10, runs: 1, rooms: 0 },
    { from: 90, to: 100, runs: 1, rooms: 0 },
  ]);
});

test('one value is one bin, and no value none', () => {
  expect(makeBins([50.04], [], false)).toEqual([{ from: 50, to: 50.1, runs: 1, rooms: 0 }]);
  expect(makeBins([], [], true)).toEqual([]);
});
