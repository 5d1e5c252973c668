/** A table from elsewhere laid onto a scenario: what its columns and lines seem to be, for a person to put right. */
import {
  amountIn,
  type Matrix,
  matrixOf,
  type MatrixRow,
  measureSet,
  NEW_SALIENCE,
  positionPath,
  within,
} from '../edit/matrix.ts';
import type { Patch } from '../edit/patch.ts';
import { entry, isMap, type Plain, type PlainMap } from '../edit/plain.ts';
import { redLineIn } from './red-line.ts';
import { BESIDE } from './write-positions.ts';

export const HELD = ['ideal', ...BESIDE] as const;
export type Held = (typeof HELD)[number];

/** What a column of the table is. */
export type ColumnUse =
  | { use: 'none' | 'who' | 'kind' }
  | { use: 'position'; article: string; held: Held };

export type TableReading = {
  /** The first line names the columns. */
  header: boolean;
  columns: ColumnUse[];
  /** For each line after the header, the row of the matrix it is for. */
  lines: (number | undefined)[];
};

const BASES = ['sourced', 'recalled', 'estimate'];

/** Without case, accents, signs and the word article. */
function plainly(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(article|articles|art)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function everyName(name: Plain): string[] {
  const texts = isMap(name) ? Object.values(name) : [name];
  return texts.flatMap((text) => (typeof text === 'string' ? [plainly(text)] : []));
}

const SUFFIX: readonly (readonly [RegExp, Held])[] = [
  [/[\s:_-]*\b(salience|weight|importance)$/i, 'salience'],
  [/[\s:_-]*\b(red\s?line|redline|limit)$/i, 'redLine'],
  [/[\s:_-]*\b(basis|source)$/i, 'basis'],
  [/[\s:_-]*\b(ideal|position)$/i, 'ideal'],
];

function columnOf(head: string, matrix: Matrix): ColumnUse {
  const exact = matrix.columns.find(({ id }) => id === head);
  if (exact) return { use: 'position', article: exact.id, held: 'ideal' };
  if (/^kind$/i.test(head)) return { use: 'kind' };
  if (/^(id|code|iso|iso3|delegation|country|state|member|who|name)$/i.test(head))
    return { use: 'who' };
  const suffix = SUFFIX.find(([pattern]) => pattern.test(head));
  const stem = suffix ? head.replace(suffix[0], '') : head;
  const wanted = plainly(stem);
  const found =
    matrix.columns.find(({ id }) => id === stem) ??
    matrix.columns.find(
      ({ id, number, title }) =>
        wanted !== '' &&
        (plainly(number) === wanted || plainly(id) === wanted || everyName(title).includes(wanted)),
    );
  return found
    ? { use: 'position', article: found.id, held: suffix?.[1] ?? 'ideal' }
    : { use: 'none' };
}

function rowsByName({ rows }: Matrix): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const note = (key: string, index: number): void => {
    if (key !== '' && !found.has(key)) found.set(key, index);
  };
  for (const [index, { id }] of rows.entries()) note(id, index);
  for (const [index, { id, name, flag, party }] of rows.entries()) {
    note(`${party} ${id}`, index);
    for (const text of [plainly(id), ...everyName(name), flag]) note(text, index);
  }
  return found;
}

/** A first reading of the lines of a table. */
export function readTable(lines: readonly (readonly string[])[], value: Plain): TableReading {
  const matrix = matrixOf(value);
  const [first = []] = lines;
  const guessed = first.map((head) => columnOf(head, matrix));
  const header =
    guessed.some(({ use }) => use === 'position') ||
    (lines.length > 1 &&
      first.slice(1).every((cell) => cell !== '' && amountIn(cell) === undefined));
  const columns = header ? onlyOneWho(guessed, first) : byOrder(first, matrix);
  return { header, columns, lines: linesFor(lines, header, columns, value) };
}

/** The first column that may name somebody does; where none says so, the first of all. */
function onlyOneWho(columns: readonly ColumnUse[], first: readonly string[]): ColumnUse[] {
  const who = columns.findIndex(({ use }) => use === 'who');
  const chosen = who >= 0 ? who : columns.findIndex(({ use }) => use === 'none');
  return columns.map((column, index) => {
    if (index === chosen && first.length > 1) return { use: 'who' };
    return column.use === 'who' ? { use: 'none' } : column;
  });
}

/** Without a header: names first, if they are no numbers, then articles in their order. */
function byOrder(first: readonly string[], matrix: Matrix): ColumnUse[] {
  const named = first[0] !== undefined && amountIn(first[0]) === undefined;
  return first.map((_, index): ColumnUse => {
    if (named && index === 0) return { use: 'who' };
    const column = matrix.columns[named ? index - 1 : index];
    return column ? { use: 'position', article: column.id, held: 'ideal' } : { use: 'none' };
  });
}

/** Who each line is for, under these columns; without names, lines follow the order of the file. */
export function linesFor(
  lines: readonly (readonly string[])[],
  header: boolean,
  columns: readonly ColumnUse[],
  value: Plain,
): (number | undefined)[] {
  const matrix = matrixOf(value);
  const who = columns.findIndex(({ use }) => use === 'who');
  const kind = columns.findIndex(({ use }) => use === 'kind');
  const names = rowsByName(matrix);
  return lines.slice(header ? 1 : 0).map((line, index) => {
    if (who < 0) return index < matrix.rows.length ? index : undefined;
    const name = line[who] ?? '';
    return names.get(`${line[kind] ?? ''} ${name}`) ?? names.get(name) ?? names.get(plainly(name));
  });
}

export type Refused = { line: number; column: number; text: string };
export type TableEdit = { patches: Patch[]; cells: number; refused: Refused[] };

/** The edits a table comes to under a reading of it. Empty cells change nothing. */
export function tableEdit(
  lines: readonly (readonly string[])[],
  reading: TableReading,
  value: Plain,
): TableEdit {
  const matrix = matrixOf(value);
  const at = new Map(matrix.columns.map(({ id }, index) => [id, index]));
  const edit: TableEdit = { patches: [], cells: 0, refused: [] };
  const first = reading.header ? 1 : 0;
  for (const [index, line] of lines.slice(first).entries()) {
    const row = matrix.rows[reading.lines[index] ?? -1];
    if (!row) continue;
    const given = new Map<string, Map<Held, Plain>>();
    for (const [column, use] of reading.columns.entries()) {
      const text = line[column] ?? '';
      if (use.use !== 'position' || text === '') continue;
      const held = heldIn(use.held, text);
      if (held === undefined) edit.refused.push({ line: index + first, column, text });
      else
        given.set(
          use.article,
          (given.get(use.article) ?? new Map<Held, Plain>()).set(use.held, held),
        );
    }
    for (const [article, helds] of given) {
      edit.cells += helds.size;
      edit.patches.push(...positionEdit(row, at.get(article) ?? -1, matrix, helds));
    }
  }
  return edit;
}

function heldIn(held: Held, text: string): Plain | undefined {
  if (held === 'redLine') return redLineIn(text);
  if (held === 'basis') return BASES.find((one) => one === text.toLowerCase());
  return within(held, amountIn(text));
}

function positionEdit(
  row: MatrixRow,
  column: number,
  matrix: Matrix,
  given: ReadonlyMap<Held, Plain>,
): Patch[] {
  const [head, cell] = [matrix.columns[column], row.cells[column]];
  if (!head) return [];
  if (cell && cell.from === undefined) {
    return [...given].flatMap(([held, amount]): Patch[] => {
      if (held !== 'redLine' && held !== 'basis' && typeof amount === 'number') {
        return measureSet(row, head, cell, held, amount);
      }
      const path = [...positionPath(row, head), held];
      return [{ op: 'set', path, value: amount }];
    });
  }
  const ideal = given.get('ideal') ?? entry(cell?.position, 'ideal');
  if (ideal === undefined) return [];
  const salience = given.get('salience') ?? entry(cell?.position, 'salience') ?? NEW_SALIENCE;
  const made: PlainMap = { ideal, salience, ...Object.fromEntries(given) };
  return [{ op: 'set', path: positionPath(row, head), value: made }];
}
