/** What is told at the import of columns under one heading, and of signs that stand for nothing. */
import { expect, test } from 'vitest';
import { parseCells } from './cells.ts';
import { makeTableEdit } from './table-edit.ts';
import { readTable } from './table-reading.ts';

const EMPTY = { id: 'x', title: 'X', delegations: [], articles: [] };

test('a heading that stands twice counts once, and n/a and ? are told', () => {
  const lines = parseCells('Delegation,W,W,Votes\nA,10,20,1\nB,n/a,?,2\nC,-,,3\n');
  const { covered, signs, refused } = makeTableEdit(lines, readTable(lines, EMPTY), EMPTY);
  expect(covered).toEqual([1]);
  expect(signs).toEqual([
    { line: 2, column: 1, text: 'n/a' },
    { line: 2, column: 2, text: '?' },
    { line: 3, column: 1, text: '-' },
  ]);
  expect(refused).toEqual([]);
});
