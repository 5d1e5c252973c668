import { expect, test } from 'vitest';
import {
  selectAll,
  fitSelection,
  inSight,
  layBlock,
  moveSelection,
  countOutside,
  readRange,
  type Selection,
} from './grid.ts';

const size = { rows: 4, columns: 3 };
const at = (row: number, column: number): Selection => ({
  at: { row, column },
  from: { row, column },
});
const press = (key: string, jump = false, extend = false) => ({ key, jump, extend, page: 2 });

test.each([
  ['ArrowDown', false, 2, 1],
  ['ArrowUp', true, 0, 1],
  ['ArrowRight', true, 1, 2],
  ['PageDown', false, 3, 1],
  ['Home', false, 1, 0],
  ['End', true, 3, 2],
])('%s moves (jump: %s) to row %i, column %i', (key, jump, row, column) => {
  expect(moveSelection(at(1, 1), press(key, jump), size)).toEqual(at(row, column));
});

test('a range is drawn from where it began, and no key leaves the table', () => {
  const drawn = moveSelection(at(3, 2), press('ArrowUp', true, true), size);
  expect(drawn).toEqual({ at: { row: 0, column: 2 }, from: { row: 3, column: 2 } });
  expect(moveSelection(at(3, 2), press('ArrowDown'), size)).toEqual(at(3, 2));
  expect(moveSelection(at(3, 2), press('x'), size)).toBeUndefined();
  expect(readRange(selectAll(size))).toEqual({ top: 0, bottom: 3, left: 0, right: 2 });
  expect(fitSelection(at(9, 9), size)).toEqual(at(3, 2));
});

test('one text fills a range, a block is repeated where it fits and cut at the edge', () => {
  const range = { top: 0, bottom: 1, left: 0, right: 1 };
  const texts = (block: string[][], where = range) =>
    layBlock(block, where, size).map(({ row, column, text }) => `${row}${column}${text}`);
  expect(texts([['a']])).toEqual(['00a', '01a', '10a', '11a']);
  expect(texts([['a', 'b']])).toEqual(['00a', '01b', '10a', '11b']);
  expect(
    texts(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      { top: 3, bottom: 3, left: 2, right: 2 },
    ),
  ).toEqual(['32a']);
});

test('of a block larger than the table it is known how much had no place', () => {
  const block = [
    ['a', 'b'],
    ['c', ' '],
  ];
  const from = (top: number, left: number) =>
    countOutside(block, { top, bottom: top, left, right: left }, size);
  expect([from(0, 0), from(3, 2), from(3, 1), from(2, 2)]).toEqual([0, 2, 1, 1]);
});

test('what is in sight, with some more on either side', () => {
  expect(inSight(290, 290, 29, 193, 2)).toEqual({ first: 8, last: 22 });
  expect(inSight(0, 100, 29, 3, 6)).toEqual({ first: 0, last: 2 });
});
