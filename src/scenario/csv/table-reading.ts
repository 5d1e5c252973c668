/** What the columns and lines of a table seem to be, for a person to put right before it is laid in. */
import { amountIn, type Matrix, matrixOf } from '../edit/matrix.ts';
import { asList, entry, folded, isMap, type Plain } from '../edit/plain.ts';
import { BESIDE } from './write-positions.ts';

export const HELD = ['ideal', ...BESIDE] as const;
export type Held = (typeof HELD)[number];

/** What else of a delegation a column may hold. */
export const TRAITS = [
  'name',
  'groups',
  'votes',
  'capability',
  'reservation',
  'flag',
  'brief',
] as const;
export type Trait = (typeof TRAITS)[number];

/** What a column of the table is. Columns of one new title are one new article. */
export type ColumnUse =
  | { use: 'none' | 'who' | 'kind' }
  | { use: 'position'; article: string; held: Held }
  | { use: 'newArticle'; title: string; held: Held }
  | { use: 'trait'; trait: Trait };

/** A row of the matrix, a delegation to be made, or nobody. */
export type LineUse = number | 'new' | undefined;

export type TableReading = {
  /** Index of the line that names the columns; what stands above it is left out. -1: none does. */
  header: number;
  columns: ColumnUse[];
  /** For each line after the header. */
  lines: LineUse[];
};

type Lines = readonly (readonly string[])[];

/** Lines at the top among which the header is looked for: titles and notes may stand above it. */
const TOP = 12;

/** Without case, accents, signs and the word article. */
export function plainly(text: string): string {
  return folded(text)
    .replace(/\b(article|articles|art)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function everyName(name: Plain): string[] {
  const texts = isMap(name) ? Object.values(name) : [name];
  return texts.flatMap((text) => (typeof text === 'string' ? [plainly(text)] : []));
}

/** Words for what a column holds of an article, after its name or before it. */
const HELD_WORDS: readonly (readonly [words: string, Held])[] = [
  ['salience|weight|importance|priority', 'salience'],
  ['red\\s?line|limit|bottom\\s?line', 'redLine'],
  ['basis|source', 'basis'],
  ['ideal|position|stance', 'ideal'],
];
const AFFIXES = HELD_WORDS.map(([words, held]) => ({
  held,
  after: new RegExp(`[\\s:_(,-]*\\b(${words})\\s*\\)?$`, 'i'),
  before: new RegExp(`^(${words})(\\s+(of|on|for))?[\\s:_(,-]+(?=\\S)`, 'i'),
}));

const TRAIT_HEADS: Readonly<Record<Trait, RegExp>> = {
  name: /^(name|full name|title)$/i,
  groups: /^(groups?|blocs?|blocks?|coalitions?|alliances?)$/i,
  votes: /^(votes?|number of votes)$/i,
  capability: /^(capability|power|influence|diplomatic weight)$/i,
  reservation: /^(reservation( value)?|batna|no[\s-]?(treaty|deal)|worth of no (treaty|deal))$/i,
  flag: /^(flag|iso2)$/i,
  brief: /^(brief|instructions?|description|notes?)$/i,
};
const WHO =
  /^(id|code|iso|iso3|delegations?|countr(y|ies)|states?|members?|part(y|ies)|actors?|who)$/i;

/** The article a heading speaks of, and what of its position. */
export function stemOf(head: string): { stem: string; held: Held } {
  for (const { held, after, before } of AFFIXES) {
    const stem = after.test(head) ? head.replace(after, '') : head.replace(before, '');
    if (stem !== head && stem.trim() !== '') return { stem: stem.trim(), held };
  }
  return { stem: head.trim(), held: 'ideal' };
}

function columnOf(head: string, matrix: Matrix): ColumnUse {
  const exact = matrix.columns.find(({ id }) => id === head);
  if (exact) return { use: 'position', article: exact.id, held: 'ideal' };
  if (/^kind$/i.test(head)) return { use: 'kind' };
  if (WHO.test(head)) return { use: 'who' };
  const trait = TRAITS.find((one) => TRAIT_HEADS[one].test(head));
  if (trait) return { use: 'trait', trait };
  const { stem, held } = stemOf(head);
  const wanted = plainly(stem);
  const found =
    matrix.columns.find(({ id }) => id === stem) ??
    matrix.columns.find(
      ({ id, number, title }) =>
        wanted !== '' &&
        (plainly(number) === wanted ||
          plainly(id) === wanted ||
          everyName(title).includes(wanted) ||
          everyName(title).includes(withoutNumber(wanted))),
    );
  return found ? { use: 'position', article: found.id, held } : { use: 'none' };
}

/** `3 risk criteria` speaks of the article called so. */
function withoutNumber(wanted: string): string {
  return wanted.replace(/^\d+\s+/, '');
}

/** A first reading of the lines of a table. */
export function readTable(lines: Lines, value: Plain): TableReading {
  return readFrom(lines, headerOf(lines, matrixOf(value)), value);
}

/** The reading under a header that is known. */
export function readFrom(lines: Lines, header: number, value: Plain): TableReading {
  const matrix = matrixOf(value);
  const heads = lines[header] ?? lines[0] ?? [];
  const columns =
    header < 0
      ? byOrder(lines, matrix)
      : withNew(
          onlyOneWho(
            heads.map((head) => columnOf(head, matrix)),
            heads,
          ),
          heads,
          lines.slice(header + 1),
        );
  return { header, columns, lines: linesFor(lines, header, columns, value) };
}

/** The line near the top that names most of what it can name; else one of names over one with numbers. */
function headerOf(lines: Lines, matrix: Matrix): number {
  const top = lines.slice(0, TOP);
  const named = top.map((line) => {
    const uses = line.map((head) => columnOf(head, matrix));
    const helds = line.filter((head) => stemOf(head).stem !== head.trim()).length;
    return uses.filter(({ use }) => use !== 'none').length + helds;
  });
  const most = Math.max(0, ...named);
  const best = top.findIndex((line, at) => named[at] === most && filled(line) > 1);
  if (most > 0 && best >= 0 && top[best]?.every((cell) => amountIn(cell) === undefined))
    return best;
  return top.findIndex((line, at) => {
    const next = lines.slice(at + 1).find((one) => filled(one) > 0);
    return (
      filled(line) > 1 &&
      line.slice(1).every((cell) => amountIn(cell) === undefined) &&
      next !== undefined &&
      next.slice(1).some((cell) => amountIn(cell) !== undefined)
    );
  });
}

const filled = (line: readonly string[]): number => line.filter((cell) => cell !== '').length;

/** The first column that may name somebody does; where none says so, the first of all. A second one is a name. */
function onlyOneWho(columns: readonly ColumnUse[], heads: readonly string[]): ColumnUse[] {
  const who = columns.findIndex(({ use }) => use === 'who');
  const named = columns.findIndex((column) => column.use === 'trait' && column.trait === 'name');
  const open = columns.findIndex(({ use }) => use === 'none');
  const chosen = who >= 0 ? who : named >= 0 ? named : open;
  return columns.map((column, index) => {
    if (index === chosen && heads.length > 1) return { use: 'who' };
    const second = column.use === 'who' && columns[chosen]?.use === 'who';
    if (second && named < 0) return { use: 'trait', trait: 'name' };
    return column.use === 'who' ? { use: 'none' } : column;
  });
}

/** Where no column is of an article that is there, columns of numbers are new ones. */
function withNew(columns: readonly ColumnUse[], heads: readonly string[], body: Lines) {
  if (columns.some(({ use }) => use === 'position')) return [...columns];
  return columns.map((column, index): ColumnUse => {
    const head = heads[index] ?? '';
    const cells = body.map((line) => line[index] ?? '').filter((cell) => cell !== '');
    const numbers = cells.filter((cell) => amountOf(cell) !== undefined).length;
    if (column.use !== 'none' || head === '' || numbers * 2 <= cells.length) return column;
    const { stem, held } = stemOf(head);
    return { use: 'newArticle', title: stem, held };
  });
}

/** Without a header: names first, if they are no numbers, then articles in their order, if there are enough. */
function byOrder(lines: Lines, matrix: Matrix): ColumnUse[] {
  const [first = []] = lines;
  const named = first[0] !== undefined && amountIn(first[0]) === undefined && first.length > 1;
  const from = named ? 1 : 0;
  const fit =
    first.length - from <= matrix.columns.length &&
    first.slice(from).some((cell) => amountIn(cell) !== undefined);
  return first.map((_, index): ColumnUse => {
    if (named && index === 0) return { use: 'who' };
    const column = fit ? matrix.columns[index - from] : undefined;
    return column ? { use: 'position', article: column.id, held: 'ideal' } : { use: 'none' };
  });
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

/**
 * Who each line is for, under these columns; without names, lines follow the order of the file. Where nobody at all
 * is known, everybody is new.
 */
export function linesFor(
  lines: Lines,
  header: number,
  columns: readonly ColumnUse[],
  value: Plain,
): LineUse[] {
  const matrix = matrixOf(value);
  const who = columns.findIndex(({ use }) => use === 'who');
  const kind = columns.findIndex(({ use }) => use === 'kind');
  const names = rowsByName(matrix);
  const found = lines.slice(header + 1).map((line, index): LineUse => {
    if (who < 0) return index < matrix.rows.length ? index : undefined;
    const name = line[who] ?? '';
    return names.get(`${line[kind] ?? ''} ${name}`) ?? names.get(name) ?? names.get(plainly(name));
  });
  const strangers =
    who >= 0 &&
    asList(entry(value, 'delegations')).length * 2 <= found.length &&
    found.every((one) => one === undefined);
  return strangers
    ? found.map((_, index) => ((lines[index + header + 1]?.[who] ?? '') === '' ? undefined : 'new'))
    : found;
}

/** A number, or a share as a percentage. */
export function amountOf(text: string): number | undefined {
  const share = /^(.*\d)\s*%$/.exec(text.trim())?.[1];
  const amount = amountIn(share ?? text);
  return share === undefined || amount === undefined ? amount : amount / 100;
}

/** What saliences of a column are divided by: where most are above 1 they are marks out of 10, or out of 100. */
export function scaleOf(lines: Lines, header: number, column: number, held: Held): 1 | 10 | 100 {
  if (held !== 'salience') return 1;
  const amounts = lines
    .slice(header + 1)
    .map((line) => amountOf(line[column] ?? ''))
    .filter((amount) => amount !== undefined);
  const above = amounts.filter((amount) => amount > 1);
  if (above.length * 2 <= amounts.length) return 1;
  return above.every((amount) => amount <= 10) ? 10 : 100;
}
