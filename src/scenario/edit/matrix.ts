/** Everyone's positions as one table: who by article, with what is inherited. */
import type { Path } from '../problem.ts';
import type { Patch } from './patch.ts';
import { asList, asMap, asNumber, asText, entry, isMap, type Plain, valueAt } from './plain.ts';

export const PARTIES = ['delegations', 'groups', 'observers', 'stakeholders'] as const;
export type Party = (typeof PARTIES)[number];

/** Numbers that a cell may show and take. */
export const MEASURES = ['ideal', 'salience', 'redLine'] as const;
export type Measure = (typeof MEASURES)[number];

/** `from`: the group it is inherited from. A red line may hang on a condition, and is no number then. */
export type Cell = {
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
  cells: readonly (Cell | undefined)[];
};

export type MatrixColumn = { id: string; number: string; title: Plain };
export type Matrix = { columns: readonly MatrixColumn[]; rows: readonly MatrixRow[] };

/** Salience of a position that is made by typing its ideal. */
export const NEW_SALIENCE = 0.5;

export function matrixOf(value: Plain, parties: readonly Party[] = PARTIES): Matrix {
  const columns = asList(entry(value, 'articles')).map((article) => ({
    id: asText(entry(article, 'id')),
    number: asText(entry(article, 'number')),
    title: entry(article, 'title') ?? '',
  }));
  const groups = new Map(
    asList(entry(value, 'groups')).map((group) => [asText(entry(group, 'id')), group]),
  );
  const rows = parties.flatMap((party) =>
    asList(entry(value, party)).map((item, index) => rowOf(item, party, index, columns, groups)),
  );
  return { columns, rows };
}

function rowOf(
  item: Plain,
  party: Party,
  index: number,
  columns: readonly MatrixColumn[],
  groups: ReadonlyMap<string, Plain>,
): MatrixRow {
  const own = entry(item, 'positions');
  // The reader lets delegations inherit, and nobody else.
  const listed = party === 'delegations' ? asList(entry(item, 'groups')).map(asText) : [];
  const cells = columns.map(({ id }): Cell | undefined => {
    const position = entry(own, id);
    if (position !== undefined) return { position };
    for (const group of listed) {
      const held = valueAt(groups.get(group), ['positions', id]);
      if (held !== undefined) return { position: held, from: group };
    }
    return undefined;
  });
  const id = asText(entry(item, 'id'));
  const name = entry(item, 'name') ?? entry(item, 'title') ?? id;
  return { party, index, id, name, flag: asText(entry(item, 'flag')), cells };
}

export function positionPath({ party, index }: MatrixRow, column: MatrixColumn): Path {
  return [party, index, 'positions', column.id];
}

/** A number of a cell; of a red line with a condition, where it lies at first. */
export function measured(cell: Cell | undefined, measure: Measure): number | undefined {
  const value = entry(cell?.position, measure);
  return isMap(value) ? asNumber(entry(value, 'at')) : asNumber(value);
}

/** What sets a number of a cell, or takes it away. Own positions begin as what was inherited. */
export function measureSet(
  row: MatrixRow,
  column: MatrixColumn,
  cell: Cell | undefined,
  measure: Measure,
  amount: number | undefined,
): Patch[] {
  const path = positionPath(row, column);
  const own = cell !== undefined && cell.from === undefined;
  if (amount === undefined) return cleared(path, own, measure);
  if (own) {
    if (measured(cell, measure) === amount) return [];
    const at = isMap(entry(cell.position, measure)) ? [measure, 'at'] : [measure];
    const typed: Patch = { op: 'set', path: [...path, ...at], value: amount };
    // A source speaks for the number it was given for, and for no other.
    const lost = measure === 'ideal' && entry(cell.position, 'basis') === 'sourced';
    return lost ? [typed, { op: 'set', path: [...path, 'basis'], value: 'estimate' }] : [typed];
  }
  if (cell && measured(cell, measure) === amount) return [];
  const { ideal, salience } = asMap(cell?.position);
  if (measure !== 'ideal' && ideal === undefined) return [];
  const begun = { ideal: ideal ?? amount, salience: salience ?? NEW_SALIENCE };
  const value = { ...begun, [measure]: amount, basis: 'estimate' };
  return [{ op: 'set', path, value }];
}

function cleared(path: Path, own: boolean, measure: Measure): Patch[] {
  if (!own || measure === 'salience') return [];
  return [{ op: 'drop', path: measure === 'ideal' ? path : [...path, measure] }];
}

/** A number as a person or a spreadsheet writes it: `0,5` counts; anything else is undefined. */
export function amountIn(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** The amount where the reader accepts it. */
export function within(measure: Measure, amount: number | undefined): number | undefined {
  if (amount === undefined || amount < 0) return undefined;
  return amount <= (measure === 'salience' ? 1 : 100) ? amount : undefined;
}
