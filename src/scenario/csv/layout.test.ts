import { expect, test } from 'vitest';
import { applyPatches } from '../edit/patch.ts';
import { getValueAt } from '../edit/plain.ts';
import { findAxis } from './axis.ts';
import { parseCells } from './cells.ts';
import { readHeads } from './headings.ts';
import { inLines, findLayout } from './layout.ts';
import { makeTableEdit } from './table-edit.ts';
import { readTable } from './table-reading.ts';

/** Delegations and articles that a sheet comes to. */
function madeOf(sheet: string): unknown[] {
  const cells = parseCells(sheet);
  const lines = inLines(cells, findLayout(cells));
  const { patches } = makeTableEdit(lines, readTable(lines, {}), {});
  const after = applyPatches({}, patches);
  const ids = (key: string): unknown[] =>
    [0, 1, 2, 3].map((at) => getValueAt(after, [key, at, 'id'])).filter((id) => id !== undefined);
  return [ids('delegations'), ids('articles'), getValueAt(after, ['delegations', 0, 'positions'])];
}

const MADE = [
  ['canada', 'usa'],
  ['definition', 'korea'],
  { definition: { ideal: 90, salience: 0.6 }, korea: { ideal: 80, salience: 0.5 } },
];

test.each([
  [
    'lines',
    'Country\tDefinition\tWeight\tKorea\tWeight\nCanada\t90\t0,6\t80\t0,5\nUSA\t20\t0,7\t0\t1\n',
  ],
  [
    'columns',
    'Who wanted what\t\t\nIssue\tCanada\tUSA\nDefinition\t90\t20\nWeight\t0,6\t0,7\nKorea\t80\t0\nWeight\t0,5\t1\n',
  ],
  [
    'pairs',
    'Country\tArticle\tPosition\tImportance\nCanada\tDefinition\t90\t0,6\n\tKorea\t80\t0,5\nUSA\tDefinition\t20\t0,7\n\tKorea\t0\t1\n',
  ],
  [
    'pairs',
    'Issue;State;Salience;Position\nDefinition;Canada;0,6;90\nDefinition;USA;0,7;20\nKorea;Canada;0,5;80\nKorea;USA;1;0\n',
  ],
])('a table that lies in %s', (layout, sheet) => {
  expect(findLayout(parseCells(sheet))).toBe(layout);
  expect(madeOf(sheet)).toEqual(MADE);
});

test('what is said of a delegation in each of its lines is one column', () => {
  const cells = parseCells(
    'Actor\tIssue\tPosition\tCapability\nA\tOne\t10\t3\nA\tTwo\t20\t3\nB\tTwo\t30\t4\n',
  );
  expect(inLines(cells, 'pairs')).toEqual([
    ['Actor', 'One: Position', 'Capability', 'Two: Position'],
    ['A', '10', '3', '20'],
    ['B', '', '4', '30'],
  ]);
});

test('a person may turn any table, and one with nothing in it', () => {
  expect(inLines(parseCells('\tA\tB\nOne\t1\t2\n'), 'columns')).toEqual([
    ['', 'One'],
    ['A', '1'],
    ['B', '2'],
  ]);
  expect(inLines([], 'columns')).toEqual([]);
  expect(inLines([], 'pairs')).toEqual([['']]);
});

test('a table of very many lines is read like any other', () => {
  const many = Array.from({ length: 150_000 }, (_, at) => ['State', String(at % 10)]);
  const table = [['Country', 'Fee'], ...many];
  expect(readHeads(table, 0)).toEqual(['Country', 'Fee']);
  expect(inLines(table, 'columns')).toHaveLength(2);
  expect(findAxis(many.flat(), [])).toEqual({ low: 0, high: 10 });
});
