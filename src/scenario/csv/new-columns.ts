/** Columns of a table that are about articles the scenario does not have: which belong together, and what each holds. */
import { readAmount } from '../edit/matrix.ts';
import { readAmountOrShare, isBlank } from './amounts.ts';
import { findAxisHolding } from './axis.ts';
import { type Held, isShortFor, splitStem, stripScale } from './headings.ts';
import { hasMeaning } from './other-words.ts';
import type { ColumnUse } from './table-reading.ts';

type Lines = readonly (readonly string[])[];

/** Columns of a table that are looked at: far more than any conference has use for. */
export const WIDEST = 240;

/** Characters of a cell, on the average, from which a column is something to read. */
const PROSE = 40;

/**
 * Where there are no articles yet, columns of numbers are new ones, and one of sentences is the brief.
 * @param empty the scenario has no articles: to one that has, a person adds with their own hand
 */
export function withNew(
  columns: readonly ColumnUse[],
  heads: readonly string[],
  body: Lines,
  empty: boolean,
): ColumnUse[] {
  const cells = heads.map((_, index) =>
    body.map((line) => line[index] ?? '').filter((cell) => !isBlank(cell)),
  );
  const cellsOf = (index: number): readonly string[] => cells[index] ?? [];
  const known = columns.some(({ use }) => use === 'position');
  const fresh = columns.map((column, index): ColumnUse => {
    const head = heads[index] ?? '';
    const own = cellsOf(index);
    const numbers = own.filter((cell) => readAmountOrShare(cell) !== undefined).length;
    if (
      index >= WIDEST ||
      !empty ||
      known ||
      column.use !== 'none' ||
      head === '' ||
      numbers * 2 <= own.length
    )
      return column;
    const { stem, held } = splitStem(head);
    return { use: 'newArticle', title: stem, held };
  });
  const read = listAskedColumns(pairColumns(fresh, heads, cellsOf), heads, cellsOf);
  return withBrief(read, heads, cellsOf);
}

/** What is said beside an ideal goes to the article it names in short, or to the one on its left. */
function pairColumns(
  columns: readonly ColumnUse[],
  heads: readonly string[],
  cellsOf: (index: number) => readonly string[],
): ColumnUse[] {
  const read = columns.map((column, index): ColumnUse => {
    const shares = cellsOf(index).map(readAmountOrShare);
    const left = columns[index - 1];
    const alone = column.use === 'newArticle' && column.held === 'ideal';
    const beside =
      left?.use === 'newArticle' &&
      left.held === 'ideal' &&
      isShortFor(heads[index - 1], heads[index]);
    // On an axis of 0 to 100 nobody's ideals all lie between 0 and 1; weights do.
    const weights =
      shares.some((one) => one !== undefined && one > 0 && one < 1) &&
      shares.every((one) => one === undefined || one <= 1);
    return alone && beside && weights
      ? { use: 'newArticle', title: column.title, held: 'salience' }
      : column;
  });
  const titles = read.flatMap((one) =>
    one.use === 'newArticle' && one.held === 'ideal' ? [one.title] : [],
  );
  return read.map((column, index): ColumnUse => {
    if (column.use !== 'newArticle' || column.held === 'ideal' || titles.includes(column.title))
      return column;
    const named = titles.filter((one) => isShortFor(one, column.title));
    const left = onTheLeft(read, index, column.held);
    const title = left !== undefined && named.includes(left) ? left : (named[0] ?? left);
    return title === undefined ? column : { ...column, title };
  });
}

/** Numbers that no axis of positions holds are no measure for others. */
function onSomeAxis(amounts: readonly (number | undefined)[]): boolean {
  return amounts.every((amount) => Math.abs(amount ?? 0) <= 100);
}

/** Ideals beside a column from which its numbers tell that it is none. */
const ENOUGH = 3;

/**
 * Columns of numbers that may be no articles: a weight that no article stands beside, one number all the way down, more
 * than the axis of all others holds, or no weight where all others have one.
 */
function listAskedColumns(
  columns: readonly ColumnUse[],
  heads: readonly string[],
  cellsOf: (index: number) => readonly string[],
): ColumnUse[] {
  const isIdeal = (one: ColumnUse): boolean => one.use === 'newArticle' && one.held === 'ideal';
  const ideals = columns.flatMap((one, index) => (isIdeal(one) ? [index] : []));
  const titles = listNewTitles(columns.filter(isIdeal));
  const held = (title: string, what: Held): boolean =>
    columns.some((one) => one.use === 'newArticle' && one.title === title && one.held === what);
  const weighed = titles.filter((title) => held(title, 'salience')).length;
  const read = new Map(ideals.map((index) => [index, cellsOf(index).map(readAmount)]));
  const measures = ideals.filter((index) => onSomeAxis(read.get(index) ?? []));
  const odd = (index: number, title: string): boolean => {
    const amounts = read.get(index) ?? [];
    const others = measures.filter((one) => one !== index);
    if (others.length < ENOUGH) return false;
    if (weighed >= others.length && !held(title, 'salience')) return true;
    if (amounts.length >= ENOUGH && new Set(amounts).size === 1) return true;
    const { low, high } = findAxisHolding(
      others.flatMap((one) => read.get(one) ?? []).filter((amount) => amount !== undefined),
      others.map((one) => heads[one] ?? ''),
    );
    return amounts.some((one) => one !== undefined && (one < low || one > high));
  };
  return columns.map((column, index): ColumnUse => {
    if (column.use !== 'newArticle') return column;
    const { title } = column;
    if (column.held === 'ideal') return odd(index, title) ? { use: 'asked', title } : column;
    if (titles.includes(title) || titles.length === 0) return column;
    const known = columns.some((one) => one.use === 'trait' && one.trait === 'capability');
    if (!known && hasMeaning('weight', stripScale(heads[index] ?? '')))
      return { use: 'trait', trait: 'capability' };
    return { use: 'asked', title };
  });
}

/** The nearest ideal on the left that has no column of that kind between. */
function onTheLeft(columns: readonly ColumnUse[], from: number, held: Held): string | undefined {
  for (let at = from - 1; at >= 0; at -= 1) {
    const column = columns[at];
    if (column?.use !== 'newArticle' || column.held === held) return undefined;
    if (column.held === 'ideal') return column.title;
  }
  return undefined;
}

function withBrief(
  columns: readonly ColumnUse[],
  heads: readonly string[],
  cellsOf: (index: number) => readonly string[],
): ColumnUse[] {
  if (columns.some((one) => one.use === 'trait' && one.trait === 'brief')) return [...columns];
  const lengths = columns.map(({ use }, index) => {
    // What is noted beside a table is for whoever wrote it, not for a seat.
    const open = use === 'none' && !hasMeaning('note', heads[index] ?? '');
    const cells = open ? cellsOf(index) : [];
    return cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
  });
  const longest = lengths.indexOf(Math.max(...lengths));
  return columns.map((column, index) =>
    index === longest && (lengths[index] ?? 0) >= PROSE ? { use: 'trait', trait: 'brief' } : column,
  );
}

/** Titles of the articles a reading makes, in the order of their columns. */
export function listNewTitles(columns: readonly ColumnUse[]): string[] {
  return [...new Set(columns.flatMap((one) => (one.use === 'newArticle' ? [one.title] : [])))];
}
