/** The edits a table comes to under a reading of it: what it makes, and the positions it lays in. */
import {
  type Matrix,
  readMatrix,
  type MatrixRow,
  measureSet,
  NEW_SALIENCE,
  findPositionPath,
  keepWithin,
} from '../edit/matrix.ts';
import type { Patch } from '../edit/patch.ts';
import { getEntry, type Plain, type PlainMap } from '../edit/plain.ts';
import { type FlagOf, type Made, makeNewParts } from './new-parts.ts';
import { readRedLine } from './red-line.ts';
import { readAmountOrShare, isBlank } from './amounts.ts';
import { type Axis, readPositionOn } from './axis.ts';
import type { Held } from './headings.ts';
import { findShareScale } from './shares.ts';
import type { ColumnUse, TableReading } from './table-reading.ts';

const BASES = ['sourced', 'recalled', 'estimate'];

export type RefusedCell = { line: number; column: number; text: string };
export type TableEdit = {
  patches: Patch[];
  /** Cells that hold something of a position, and of a delegation. */
  cells: number;
  traits: number;
  refused: RefusedCell[];
  /** Cells with a sign for nothing, such as `n/a`: they change nothing, as empty ones do. */
  signs: RefusedCell[];
  /** Columns that a later one speaks over, as it is for the same thing. */
  covered: number[];
  made: Made;
};

type Lines = readonly (readonly string[])[];

/** Empty cells change nothing. @param flagOf the flag that a new delegation has until the table gives another */
export function makeTableEdit(
  lines: Lines,
  asked: TableReading,
  before: Plain,
  flagOf: FlagOf = () => undefined,
): TableEdit {
  const { patches, value, reading, made, traits, refused } = makeNewParts(
    lines,
    asked,
    before,
    flagOf,
  );
  const matrix = readMatrix(value);
  const at = new Map(matrix.columns.map(({ id }, index) => [id, index]));
  const articles = new Set(at.keys());
  const covered = listCovered(reading.columns);
  const edit: TableEdit = {
    patches,
    cells: 0,
    traits,
    refused: [...refused],
    signs: [],
    covered,
    made,
  };
  const first = reading.header + 1;
  const scales = reading.columns.map((use, column) =>
    findShareScale(lines, reading.header, column, use),
  );
  for (const [index, line] of lines.slice(first).entries()) {
    const use = reading.lines[index];
    const row = typeof use === 'number' ? matrix.rows[use] : undefined;
    if (!row) continue;
    const { given, refused: unfit, signs } = readGiven(line, reading, scales, articles);
    edit.refused.push(...unfit.map((one) => ({ ...one, line: index + first })));
    edit.signs.push(...signs.map((one) => ({ ...one, line: index + first })));
    for (const [article, helds] of given) {
      edit.cells += helds.size;
      edit.patches.push(...editPosition(row, at.get(article) ?? -1, matrix, helds));
    }
  }
  return edit;
}

function listCovered(columns: readonly ColumnUse[]): number[] {
  const codes = columns.map((one) => {
    if (one.use === 'position') return `${one.held} ${one.article}`;
    return one.use === 'trait' ? one.trait : '';
  });
  return codes.flatMap((code, at) => (code !== '' && codes.lastIndexOf(code) > at ? [at] : []));
}

type UnplacedCell = Omit<RefusedCell, 'line'>;

/** What one line says, by article. */
function readGiven(
  line: readonly string[],
  { columns, axis }: TableReading,
  scales: readonly number[],
  articles: ReadonlySet<string>,
): { given: Map<string, Map<Held, Plain>> } & Record<'refused' | 'signs', UnplacedCell[]> {
  const given = new Map<string, Map<Held, Plain>>();
  const refused: UnplacedCell[] = [];
  const signs: UnplacedCell[] = [];
  for (const [column, use] of columns.entries()) {
    const text = line[column] ?? '';
    if (use.use !== 'position') continue;
    if (isBlank(text)) {
      if (text.trim() !== '') signs.push({ column, text });
      continue;
    }
    const scale = scales[column] ?? 1;
    const held =
      use.held === 'redLine'
        ? readLineCell(text, axis, articles)
        : readHeld(use.held, text, scale, axis);
    if (held === undefined) refused.push({ column, text });
    else {
      const helds = given.get(use.article) ?? new Map<Held, Plain>();
      given.set(use.article, helds.set(use.held, held));
    }
  }
  return { given, refused, signs };
}

function readLineCell(text: string, axis: Axis, articles: ReadonlySet<string>): Plain | undefined {
  return readAmountOrShare(text) === undefined
    ? readRedLine(text, articles)
    : readPositionOn(axis, text);
}

function readHeld(
  held: Exclude<Held, 'redLine'>,
  text: string,
  scale: number,
  axis: Axis,
): Plain | undefined {
  if (held === 'basis') return BASES.find((one) => one === text.toLowerCase());
  if (held === 'ideal') return readPositionOn(axis, text);
  const amount = readAmountOrShare(text);
  return keepWithin(held, amount === undefined ? undefined : amount / scale);
}

function editPosition(
  row: MatrixRow,
  column: number,
  matrix: Matrix,
  given: ReadonlyMap<Held, Plain>,
): Patch[] {
  const [head, cell] = [matrix.columns[column], row.cells[column]];
  if (!head) return [];
  if (cell && cell.from === undefined) {
    // What the table says of the basis comes after what typing an ideal makes of it.
    const ofBasis = ([held]: readonly [Held, Plain]): boolean => held === 'basis';
    const [rest, basis] = [[...given].filter((one) => !ofBasis(one)), [...given].filter(ofBasis)];
    return [...rest, ...basis].flatMap(([held, amount]): Patch[] => {
      if (held !== 'redLine' && held !== 'basis' && typeof amount === 'number') {
        return measureSet(row, head, cell, held, amount);
      }
      const path = [...findPositionPath(row, head), held];
      return [{ op: 'set', path, value: amount }];
    });
  }
  const ideal = given.get('ideal') ?? getEntry(cell?.position, 'ideal');
  if (ideal === undefined) return [];
  const salience = given.get('salience') ?? getEntry(cell?.position, 'salience') ?? NEW_SALIENCE;
  const made: PlainMap = { ideal, salience, ...Object.fromEntries(given) };
  return [{ op: 'set', path: findPositionPath(row, head), value: made }];
}
