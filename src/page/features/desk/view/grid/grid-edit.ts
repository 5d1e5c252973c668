/** What typing or pasting into the table of positions comes to, and what copying takes along. */
import {
  readAmount,
  type Matrix,
  type CellMeasure,
  readMeasure,
  measureSet,
  keepWithin,
} from '../../../../../scenario/edit/matrix.ts';
import type { Patch } from '../../../../../scenario/edit/patch.ts';
import type { GridEntry, GridRange } from '../../model/grid.ts';

/** `refused`: texts that are no amount of that measure; an empty text changes nothing. */
export function editGrid(
  { rows, columns }: Matrix,
  measure: CellMeasure,
  entries: readonly GridEntry[],
): { patches: Patch[]; refused: number } {
  const patches: Patch[] = [];
  let refused = 0;
  for (const { row, column, text } of entries) {
    const [line, head] = [rows[row], columns[column]];
    if (!line || !head) continue;
    const amount = keepWithin(measure, readAmount(text));
    if (amount === undefined && text.trim() !== '') refused += 1;
    else if (amount !== undefined)
      patches.push(...measureSet(line, head, line.cells[column], measure, amount));
  }
  return { patches, refused };
}

/** What a range shows, inherited values as well. */
export function readGridTexts(
  { rows }: Matrix,
  measure: CellMeasure,
  range: GridRange,
): string[][] {
  return rows
    .slice(range.top, range.bottom + 1)
    .map(({ cells }) =>
      cells
        .slice(range.left, range.right + 1)
        .map((cell) => String(readMeasure(cell, measure) ?? '')),
    );
}
