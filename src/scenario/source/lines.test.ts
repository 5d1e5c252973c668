import { expect, it } from 'vitest';
import { makePlaceFinder } from './lines.ts';

it('counts lines and columns from 1; a line end belongs to its line', () => {
  const placeOf = makePlaceFinder('ab\n\ncé\n');
  expect([0, 1, 2, 3, 4, 5, 6, 7].map(placeOf)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 2 },
    { line: 3, column: 3 },
    { line: 4, column: 1 },
  ]);
});

it('keeps offsets inside the text', () => {
  const placeOf = makePlaceFinder('ab\ncd');
  expect([-5, 5, 99].map(placeOf)).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 3 },
    { line: 2, column: 3 },
  ]);
  expect(makePlaceFinder('')(0)).toEqual({ line: 1, column: 1 });
});
