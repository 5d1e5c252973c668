/** What the columns and lines of a table seem to be, for a person to put right before it is laid in. */
import { readAmount, type Matrix, readMatrix } from '../edit/matrix.ts';
import type { Plain } from '../edit/plain.ts';
import { type Axis, findAxis, isAxis } from './axis.ts';
import { countFilled } from './cells.ts';
import {
  type Held,
  readHeads,
  isBelowTitles,
  splitStem,
  type Trait,
  stripScale,
} from './headings.ts';
import { readColumnUse, type KnownArticles, indexArticles } from './column-of.ts';
import { type LineUse, assignLines, whoColumn } from './line-uses.ts';
import { withNew } from './new-columns.ts';

/** What a column of the table is. Columns of one new title are one new article. */
export type ColumnUse =
  | { use: 'none' | 'who' | 'kind' }
  | { use: 'position'; article: string; held: Held }
  | { use: 'newArticle'; title: string; held: Held }
  /** It may be an article, and may be none: nothing is made of it before a person says so. */
  | { use: 'asked'; title: string }
  | { use: 'trait'; trait: Trait };

export type TableReading = {
  /** Index of the line that names the columns; what stands above it is left out. -1: none does. */
  header: number;
  columns: ColumnUse[];
  /** Ideals and red lines are written on it. */
  axis: Axis;
  /** For each line after the header. */
  lines: LineUse[];
};

type Lines = readonly (readonly string[])[];

/** Lines at the top among which the header is looked for: titles and notes may stand above it. */
const TOP = 12;

/** A first reading of the lines of a table. */
export function readTable(lines: Lines, value: Plain): TableReading {
  return readFrom(lines, findHeader(lines, readMatrix(value)), value);
}

/** The reading under a header that is known. */
export function readFrom(lines: Lines, header: number, value: Plain): TableReading {
  const matrix = readMatrix(value);
  const known = indexArticles(matrix);
  const heads = header < 0 ? (lines[0] ?? []) : readHeads(lines, header);
  const columns =
    header < 0
      ? byOrder(lines, matrix)
      : withNew(
          keepOneWho(
            heads.map((head) => readColumnUse(head, known)),
            heads,
            lines.slice(header + 1),
          ),
          heads,
          lines.slice(header + 1),
          matrix.columns.length === 0,
        );
  return {
    header,
    columns,
    axis: findAxisUnder(lines, header, columns),
    lines: assignLines(lines, header, columns, value),
  };
}

/** The reading once a person has said what columns are; an axis they have chosen stays. */
export function withColumns(
  lines: Lines,
  { header, columns: before, axis }: TableReading,
  columns: ColumnUse[],
  value: Plain,
): TableReading {
  const guessed = isAxis(axis, findAxisUnder(lines, header, before));
  return {
    header,
    columns,
    axis: guessed ? findAxisUnder(lines, header, columns) : axis,
    lines: assignLines(lines, header, columns, value),
  };
}

function findAxisUnder(lines: Lines, header: number, columns: readonly ColumnUse[]): Axis {
  const heads = readHeads(lines, header);
  const along = columns.flatMap((column, index) => {
    const positions = column.use === 'position' || column.use === 'newArticle';
    return positions && ['ideal', 'redLine'].includes(column.held) ? [index] : [];
  });
  return findAxis(
    lines.slice(header + 1).flatMap((line) => along.map((index) => line[index] ?? '')),
    along.map((index) => heads[index] ?? ''),
  );
}

/** Where titles stand over what is said of each, the lower line. */
function findHeader(lines: Lines, matrix: Matrix): number {
  const titles = findTitleLine(lines, matrix);
  return titles >= 0 && isBelowTitles(lines[titles + 1] ?? []) ? titles + 1 : titles;
}

/** The line near the top that names most of what it can name; else one of names over one with numbers. */
function findTitleLine(lines: Lines, matrix: Matrix): number {
  const top = lines.slice(0, TOP);
  const known = indexArticles(matrix);
  // Cells of a table say the same many times over.
  const names = new Map([...new Set(top.flat())].map((head) => [head, countNames(head, known)]));
  const named = top.map((line) => line.reduce((sum, head) => sum + (names.get(head) ?? 0), 0));
  const most = Math.max(0, ...named);
  const best = top.findIndex((line, at) => named[at] === most && countFilled(line) > 1);
  if (most > 0 && best >= 0 && top[best]?.every((cell) => readAmount(cell) === undefined))
    return best;
  return top.findIndex((line, at) => {
    const next = lines.slice(at + 1).find((one) => countFilled(one) > 0);
    return (
      countFilled(line) > 1 &&
      line.slice(1).every((cell) => readAmount(cell) === undefined) &&
      next !== undefined &&
      next.slice(1).some((cell) => readAmount(cell) !== undefined)
    );
  });
}

/** What a heading names: somebody or something, and what is held of it. */
function countNames(head: string, known: KnownArticles): number {
  const uses = readColumnUse(head, known).use === 'none' ? 0 : 1;
  return splitStem(head).stem === stripScale(head) ? uses : uses + 1;
}

/** The first column that may name somebody does; where none says so, the first of all. A second one is a name. */
function keepOneWho(
  columns: readonly ColumnUse[],
  heads: readonly string[],
  body: Lines,
): ColumnUse[] {
  const who = whoColumn(columns);
  const named = columns.findIndex((column) => column.use === 'trait' && column.trait === 'name');
  const open = columns.findIndex(({ use }) => use === 'none');
  const chosen = who >= 0 ? who : named >= 0 ? named : open;
  return columns.map((column, index) => {
    if (index === chosen && heads.length > 1) return { use: 'who' };
    const second = column.use === 'who' && columns[chosen]?.use === 'who';
    if (second && isOfCodes(body, index)) return { use: 'trait', trait: 'flag' };
    if (second && named < 0) return { use: 'trait', trait: 'name' };
    return column.use === 'who' ? { use: 'none' } : column;
  });
}

/** Two letters in each cell: countries as flags know them, beside a column that names them. */
function isOfCodes(body: Lines, column: number): boolean {
  const cells = body.map((line) => line[column] ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => /^[a-z]{2}$/i.test(cell));
}

/** Without a header: names first, if they are no numbers, then articles in their order, if there are enough. */
function byOrder(lines: Lines, matrix: Matrix): ColumnUse[] {
  const [first = []] = lines;
  const named = first[0] !== undefined && readAmount(first[0]) === undefined && first.length > 1;
  const from = named ? 1 : 0;
  const fit =
    first.length - from <= matrix.columns.length &&
    first.slice(from).some((cell) => readAmount(cell) !== undefined);
  return first.map((_, index): ColumnUse => {
    if (named && index === 0) return { use: 'who' };
    const column = fit ? matrix.columns[index - from] : undefined;
    return column ? { use: 'position', article: column.id, held: 'ideal' } : { use: 'none' };
  });
}
