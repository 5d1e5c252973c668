import { expect, test } from 'vitest';
import { parseBlock, parseCells } from './cells.ts';

const BODY = [
  ['Who', 'Nets', 'Weight', 'Notes'],
  ['North', '9,5', '0,8', 'first, as ever, and loud, very'],
  ['South', '1', '0,7', 'no cap'],
];
const SHEET = BODY.map((line) => line.join(';')).join('\n');

test('semicolons part the cells under a title with commas, and beside notes that have more commas than cells', () => {
  expect(parseCells(SHEET)).toEqual(BODY);
  const title = 'Nets, weights, and what I read of both, in Busan, 2024';
  expect(parseCells(`${title}\n;;;\n${SHEET}`)).toEqual([[title], ['', '', '', ''], ...BODY]);
});

test('commas part the cells beside texts that have semicolons', () => {
  expect(parseCells('Who,Brief\nNorth,"Give; then take; then rest"\nSouth,Wait; see\n')).toEqual([
    ['Who', 'Brief'],
    ['North', 'Give; then take; then rest'],
    ['South', 'Wait; see'],
  ]);
});

test('a sign for inches in a heading is no quote, and commas part the cells beside texts that have semicolons', () => {
  const brief = 'a; b; "c"';
  const quoted = '"a; b; ""c"""';
  expect(parseCells(`Who,Pipe 12" wide,Brief\nNorth,9,${quoted}\nSouth,1,${quoted}`)).toEqual([
    ['Who', 'Pipe 12" wide', 'Brief'],
    ['North', '9', brief],
    ['South', '1', brief],
  ]);
});

test.each([
  ['Nets, weights, 2024', undefined],
  ['Positions, weights, 2024', 'Note: a, b, c'],
  ['Positions, weights, quotas, 2024', 'Note: a, b, c, d'],
])('commas of decimals part no cells under the title %s, with the note %s', (title, note) => {
  const table = ['Who;Nets;Weight', 'North;9,5;0,8 t', 'South;1,5;0,7 t'];
  const around = (lines: readonly string[]) => [title, ...lines, ...(note ? [note] : [])];
  const cells = around(table).map((line) => line.split(';'));
  expect(parseCells(around(table).join('\n'))).toEqual(cells);
  // As few lines as those around it.
  expect(parseCells(around(table.slice(0, 2)).join('\r\n'))).toEqual(
    around(table.slice(0, 2)).map((line) => line.split(';')),
  );
});

test('a semicolon parts cells where the comma parts decimals', () => {
  expect(parseCells("Land;Scope\nCôte d'Ivoire;80,5\n")).toEqual([
    ['Land', 'Scope'],
    ["Côte d'Ivoire", '80,5'],
  ]);
  expect(parseCells('Country,Brief\nA,"one; two"\n')).toEqual([
    ['Country', 'Brief'],
    ['A', 'one; two'],
  ]);
});

test('one column of decimals with commas is one column, its empty lines in their places', () => {
  expect(parseBlock('0,5\r\n\r\n0,7\r\n\r\n')).toEqual([['0,5'], [''], ['0,7'], ['']]);
});
