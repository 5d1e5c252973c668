import { expect, test } from 'vitest';
import { readGivenCells } from './given-cells.ts';

const NOWHERE = { n: 0, first: '' };

test('lines whose cells may be run together come with the cells of a file', () => {
  const read = readGivenCells('Country;Scope;Duties\nAsh;"5;1\nBay;9;2\n', 'file');
  expect(read.quotes).toEqual({ n: 1, first: '2' });
  expect(readGivenCells('A;B;C\nAsh;5;1\nBay,9,2\nCay;3;4\n', 'file')).toEqual({
    cells: [['A', 'B', 'C'], ['Ash', '5', '1'], ['Bay,9,2'], ['Cay', '3', '4']],
    left: 0,
    quotes: NOWHERE,
    unparted: { n: 1, first: '3' },
  });
});

test('of very many lines the first are read, and the wrong ones are told in a few letters', () => {
  const line = `${'a,'.repeat(999)}"b" c,d"\n`;
  const { cells, left, quotes } = readGivenCells(line.repeat(500), 'file');
  expect([cells.length, left, quotes]).toEqual([
    400,
    100,
    { n: 500, first: '1, 2, 3, 4, 5, 6, 7, 8 and 492 more' },
  ]);
});

test('a block that is pasted into the table has its cells, whatever stands in them', () => {
  expect(readGivenCells('5\t"9\n', 'block')).toEqual({
    cells: [['5', '9']],
    left: 0,
    quotes: NOWHERE,
    unparted: NOWHERE,
  });
});
