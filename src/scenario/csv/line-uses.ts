/** Whom the lines of a table are for. */
import { type Matrix, readMatrix } from '../edit/matrix.ts';
import { asList, getEntry, type Plain } from '../edit/plain.ts';
import { countFilled } from './cells.ts';
import { listNames, simplifyHeading } from './headings.ts';
import { hasMeaning } from './other-words.ts';
import type { ColumnUse, TableReading } from './table-reading.ts';

type Lines = readonly (readonly string[])[];

/** A row of the matrix, a delegation to be made, or nobody. */
export type LineUse = number | 'new' | undefined;

/** The column with the names of those the lines are for; -1 where there is none. */
export const whoColumn = (columns: readonly ColumnUse[]): number =>
  columns.findIndex(({ use }) => use === 'who');

const kindColumn = (columns: readonly ColumnUse[]): number =>
  columns.findIndex(({ use }) => use === 'kind');

function indexRowsByName({ rows }: Matrix): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const note = (key: string, index: number): void => {
    if (key !== '' && !found.has(key)) found.set(key, index);
  };
  for (const [index, { id }] of rows.entries()) note(id, index);
  for (const [index, { id, name, flag, party }] of rows.entries()) {
    note(`${party} ${id}`, index);
    for (const text of [simplifyHeading(id), ...listNames(name), flag]) note(text, index);
  }
  return found;
}

/**
 * Who each line is for, under these columns; without names, lines follow the order of the file. Where nobody at all
 * is known, everybody is new.
 */
export function assignLines(
  lines: Lines,
  header: number,
  columns: readonly ColumnUse[],
  value: Plain,
): LineUse[] {
  const matrix = readMatrix(value);
  const who = whoColumn(columns);
  const kind = kindColumn(columns);
  const names = indexRowsByName(matrix);
  const said = new Set<string>();
  const found = lines.slice(header + 1).map((line, index): LineUse => {
    if (who < 0) return index < matrix.rows.length ? index : undefined;
    const name = line[who] ?? '';
    return (
      names.get(`${line[kind] ?? ''} ${name}`) ??
      names.get(name) ??
      names.get(simplifyHeading(name))
    );
  });
  const strangers =
    who >= 0 &&
    asList(getEntry(value, 'delegations')).length * 2 <= found.length &&
    found.every((one) => one === undefined);
  if (!strangers) return found;
  const told = lines.slice(header + 1).some((line) => countFilled(line) > 1);
  return found.map((_, index) => {
    const line = lines[index + header + 1] ?? [];
    const name = simplifyHeading(line[who] ?? '');
    // A note below the table stands alone in its line.
    const note = told && countFilled(line) < 2;
    // The second line of a name, and what a sheet reckons below its lines, are nobody until a person says so.
    if (
      name === '' ||
      note ||
      said.has(name) ||
      RECKONED.test(name) ||
      hasMeaning('reckoned', name)
    )
      return undefined;
    // Groups, observers and others are no delegations; the table holds too little to make them.
    if (kind >= 0 && !/^(delegations?)?$/i.test(line[kind] ?? '')) return undefined;
    said.add(name);
    return 'new';
  });
}

const RECKONED = /^(mean|average|median|sum|totals?|min(imum)?|max(imum)?|std( dev)?|n)$/;

/** A line of a name that stood above already. */
type Repeated = {
  name: string;
  line: number;
  /** Columns in which it says something else than the line above. */
  differs: number[];
};

/** Names that stand in more than one line, as they are written, each with its lines after the first. */
export function findRepeated(lines: Lines, { header, columns }: TableReading): Repeated[] {
  const who = whoColumn(columns);
  const kind = kindColumn(columns);
  const read = columns.flatMap(({ use }, at) => (use === 'none' || use === 'asked' ? [] : [at]));
  const seen = new Map<string, readonly string[]>();
  return lines.flatMap((line, index) => {
    const name = line[who] ?? '';
    const key = `${line[kind] ?? ''} ${simplifyHeading(name)}`;
    if (index <= header || simplifyHeading(name) === '') return [];
    const above = seen.get(key);
    seen.set(key, above ?? line);
    const differs = read.filter((at) => at !== who && above?.[at] !== line[at]);
    return above ? [{ name, line: index, differs }] : [];
  });
}
