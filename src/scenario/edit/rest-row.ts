/** The delegations a table does not show, or those that only have what their groups say, as one line of means. */
import { type Matrix, type MatrixRow, type CellMeasure, readMeasure } from './matrix.ts';

export type RestCell = {
  /** Mean of those that have it; undefined where nobody does. */
  mean: number | undefined;
  /** Nobody among them has a position of their own on it. */
  inherited: boolean;
};

export type Rest = {
  /** `byGroup`: none of them has any position of its own. */
  kind: 'others' | 'byGroup';
  count: number;
  cells: readonly RestCell[];
};

/** Undefined where everyone is shown and everyone has positions of their own. */
export function summarizeRest(
  everyone: Matrix,
  shown: Matrix,
  measure: CellMeasure,
): Rest | undefined {
  const there = new Set(shown.rows.map(({ party, index }) => `${party} ${index}`));
  const delegations = everyone.rows.filter(({ party }) => party === 'delegations');
  const hidden = delegations.filter(({ party, index }) => !there.has(`${party} ${index}`));
  const rows = hidden.length > 0 ? hidden : delegations.filter(inheritsAll);
  if (rows.length === 0) return undefined;
  return {
    kind: rows.every(inheritsAll) ? 'byGroup' : 'others',
    count: rows.length,
    cells: everyone.columns.map((_, column) => summarizeCell(rows, column, measure)),
  };
}

function inheritsAll({ cells }: MatrixRow): boolean {
  const held = cells.filter((cell) => cell !== undefined);
  return held.length > 0 && held.every(({ from }) => from !== undefined);
}

function summarizeCell(rows: readonly MatrixRow[], column: number, measure: CellMeasure): RestCell {
  const held = rows.flatMap(({ cells }) => cells[column] ?? []);
  const values = held.flatMap((cell) => readMeasure(cell, measure) ?? []);
  const sum = values.reduce((total, one) => total + one, 0);
  return {
    mean: values.length === 0 ? undefined : sum / values.length,
    inherited: held.length > 0 && held.every(({ from }) => from !== undefined),
  };
}
