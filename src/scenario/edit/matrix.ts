/** Everyone's positions as one table: who by article, with what is inherited. */
import type { Path } from '../problem.ts';
import type { Patch } from './patch.ts';
import {
  asList,
  asMap,
  asNumber,
  asText,
  getEntry,
  isMap,
  type Plain,
  getValueAt,
} from './plain.ts';

export const PARTIES = ['delegations', 'groups', 'observers', 'stakeholders'] as const;
export type Party = (typeof PARTIES)[number];

/** Numbers that a cell may show and take. */
export const CELL_MEASURES = ['ideal', 'salience', 'redLine'] as const;
export type CellMeasure = (typeof CELL_MEASURES)[number];

/** `from`: the group it is inherited from. A red line may hang on a condition, and is no number then. */
export type MatrixCell = {
  position: Plain;
  from?: string;
};

export type MatrixRow = {
  party: Party;
  index: number;
  id: string;
  name: Plain;
  flag: string;
  /** By column; undefined where there is no position. */
  cells: readonly (MatrixCell | undefined)[];
};

export type MatrixColumn = { id: string; number: string; title: Plain };
export type Matrix = { columns: readonly MatrixColumn[]; rows: readonly MatrixRow[] };

/** Salience of a position that is made by typing its ideal. */
export const NEW_SALIENCE = 0.5;

export function readMatrix(value: Plain, parties: readonly Party[] = PARTIES): Matrix {
  const columns = asList(getEntry(value, 'articles')).map((article) => ({
    id: asText(getEntry(article, 'id')),
    number: asText(getEntry(article, 'number')),
    title: getEntry(article, 'title') ?? '',
  }));
  const groups = new Map(
    asList(getEntry(value, 'groups')).map((group) => [asText(getEntry(group, 'id')), group]),
  );
  const rows = parties.flatMap((party) =>
    asList(getEntry(value, party)).map((item, index) =>
      readMatrixRow(item, party, index, columns, groups),
    ),
  );
  return { columns, rows };
}

function readMatrixRow(
  item: Plain,
  party: Party,
  index: number,
  columns: readonly MatrixColumn[],
  groups: ReadonlyMap<string, Plain>,
): MatrixRow {
  const own = getEntry(item, 'positions');
  // The reader lets delegations inherit, and nobody else.
  const listed = party === 'delegations' ? asList(getEntry(item, 'groups')).map(asText) : [];
  const cells = columns.map(({ id }): MatrixCell | undefined => {
    const position = getEntry(own, id);
    if (position !== undefined) return { position };
    for (const group of listed) {
      const held = getValueAt(groups.get(group), ['positions', id]);
      if (held !== undefined) return { position: held, from: group };
    }
    return undefined;
  });
  const id = asText(getEntry(item, 'id'));
  const name = getEntry(item, 'name') ?? getEntry(item, 'title') ?? id;
  return { party, index, id, name, flag: asText(getEntry(item, 'flag')), cells };
}

export function findPositionPath({ party, index }: MatrixRow, column: MatrixColumn): Path {
  return [party, index, 'positions', column.id];
}

/** A number of a cell; of a red line with a condition, where it lies at first. */
export function readMeasure(
  cell: MatrixCell | undefined,
  measure: CellMeasure,
): number | undefined {
  const value = getEntry(cell?.position, measure);
  return isMap(value) ? asNumber(getEntry(value, 'at')) : asNumber(value);
}

/** What sets a number of a cell, or takes it away. Own positions begin as what was inherited. */
export function measureSet(
  row: MatrixRow,
  column: MatrixColumn,
  cell: MatrixCell | undefined,
  measure: CellMeasure,
  amount: number | undefined,
): Patch[] {
  const path = findPositionPath(row, column);
  const own = cell !== undefined && cell.from === undefined;
  if (amount === undefined) return clearMeasure(path, own, measure);
  if (own) {
    if (readMeasure(cell, measure) === amount) return [];
    const at = isMap(getEntry(cell.position, measure)) ? [measure, 'at'] : [measure];
    const typed: Patch = { op: 'set', path: [...path, ...at], value: amount };
    // A source speaks for the number it was given for, and for no other.
    const lost = measure === 'ideal' && getEntry(cell.position, 'basis') === 'sourced';
    return lost ? [typed, { op: 'set', path: [...path, 'basis'], value: 'estimate' }] : [typed];
  }
  if (cell && readMeasure(cell, measure) === amount) return [];
  const { ideal, salience } = asMap(cell?.position);
  if (measure !== 'ideal' && ideal === undefined) return [];
  const begun = { ideal: ideal ?? amount, salience: salience ?? NEW_SALIENCE };
  const value = { ...begun, [measure]: amount, basis: 'estimate' };
  return [{ op: 'set', path, value }];
}

function clearMeasure(path: Path, own: boolean, measure: CellMeasure): Patch[] {
  if (!own || measure === 'salience') return [];
  return [{ op: 'drop', path: measure === 'ideal' ? path : [...path, measure] }];
}

/** A number as a person or a spreadsheet writes it: `0,5` counts; anything else is undefined. */
export function readAmount(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** The amount where the reader accepts it. */
export function keepWithin(measure: CellMeasure, amount: number | undefined): number | undefined {
  if (amount === undefined || amount < 0) return undefined;
  return amount <= (measure === 'salience' ? 1 : 100) ? amount : undefined;
}
