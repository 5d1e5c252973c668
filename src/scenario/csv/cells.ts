/** Cells of a table as text: files in any dialect, and what spreadsheets put on the clipboard. */
import Papa from 'papaparse';

/** Lines of cells; lines with nothing in them are left out, at the end only. */
export function parseCells(text: string): string[][] {
  const lines = parseDelimited(text, guessDelimiter(text));
  while (lines.at(-1)?.every((cell) => cell === '')) lines.pop();
  return lines;
}

/**
 * Cells a spreadsheet has put on the clipboard, as many lines as were copied: what is empty keeps its place, and in a
 * single column a comma parts decimals. It ends the last line.
 */
export function parseBlock(text: string): string[][] {
  const lines = parseDelimited(text, '\t');
  // A quotation mark that is not closed takes the last end of line into its cell.
  return text.endsWith('\n') && lines.at(-1)?.join('') === '' ? lines.slice(0, -1) : lines;
}

/** @param delimiter empty: a guess */
function parseDelimited(text: string, delimiter: string): string[][] {
  const { data } = parse(text, delimiter);
  return data.map((line) => line.map((cell) => cell.trim()));
}

function parse(text: string, delimiter: string): Papa.ParseResult<string[]> {
  // Lines within a cell end as they do in a scenario.
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  return Papa.parse<string[]>(lines, { delimiter, delimitersToGuess: [',', '|'] });
}

/** What parts the cells of a text; empty: a guess. */
function guessDelimiter(text: string): string {
  // Within quotes nothing parts cells; a sign for inches begins none.
  const bare = text.replaceAll(QUOTED, '');
  // Tabs are cells for sure; a comma may part decimals, so that a semicolon comes before it where it parts the lines.
  return bare.includes('\t') ? '\t' : isParted(bare) ? ';' : '';
}

/** Lines, from 1, of which a quotation mark is not closed or closed too early: cells after it may be run together. */
export function findBrokenQuotes(text: string): number[] {
  const { errors } = parse(text, guessDelimiter(text));
  const rows = errors.flatMap(({ type, row }) =>
    type === 'Quotes' && row !== undefined ? [row + 1] : [],
  );
  return [...new Set(rows)];
}

/** Signs that part cells, where another one does. */
const OTHERS = /[;,|\t]/g;

/** Lines, from 1, that are one cell in a table of several, with signs in it that part cells elsewhere. */
export function findUnparted(lines: readonly (readonly string[])[]): number[] {
  const most = Math.max(0, ...lines.slice(0, TOLD).map(countFilled));
  if (most < 3) return [];
  return lines.flatMap((line, at) => {
    const [only = ''] = line.filter((cell) => cell !== '');
    const alone =
      countFilled(line) === 1 && at >= lines.findIndex((one) => countFilled(one) === most);
    return alone && (only.slice(0, LONGEST_TITLE).match(OTHERS) ?? []).length >= most - 1
      ? [at + 1]
      : [];
  });
}

/** Lines that tell what parts cells. */
const TOLD = 20;
const QUOTED = /(?<=^|[;,]) *"[^"]*(?:""[^"]*)*"/gm;
/** A comma between digits, alone in a cell that comes after a semicolon. */
const DECIMAL = /,(?=\d[^;,\n]*(?:;|$))(?<=;[^;,\n]*\d,)/gm;

/**
 * By semicolons, as spreadsheets do where the comma parts decimals. What parts cells stands as often in one line as in
 * the next; a title above may have commas alone, and a note beside more commas than there are cells. Where that does not
 * tell, a line without commas does, as headings have none where they part decimals, and then the first line.
 */
function isParted(bare: string): boolean {
  const lines = bare
    .replaceAll(DECIMAL, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, TOLD);
  const [first = ''] = lines;
  const [semicolons, commas] = [steady(lines, ';'), steady(lines, ',')];
  if (semicolons !== commas) return semicolons > commas;
  if (lines.some((line) => line.includes(';') && !line.includes(','))) return true;
  return first.includes(';') && countSigns(first, ';') >= countSigns(first, ',');
}

/** Lines that have a sign as often as each other, at most. */
function steady(lines: readonly string[], sign: string): number {
  const times = new Map<number, number>();
  for (const line of lines) {
    const count = countSigns(line, sign);
    if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...times.values());
}

function countSigns(line: string, sign: string): number {
  return line.split(sign).length - 1;
}

/** As the clipboard of a spreadsheet has it, the end of the last line included. */
export function writeTsv(lines: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    lines.map((line) => [...line]),
    { delimiter: '\t', newline: '\n' },
  )}\n`;
}

/** What parts cells; where it is a semicolon, a comma parts decimals. */
export type Separator = ',' | ';' | '\t';

/** Tells a spreadsheet that the file is UTF-8. */
const MARK = '\uFEFF';

/** A text that begins like a formula would be reckoned by the spreadsheet that opens the file. */
export function writeCsv(
  lines: readonly (readonly string[])[],
  separator: Separator = ',',
): string {
  const table = Papa.unparse(
    lines.map((line) => [...line]),
    { delimiter: separator, newline: '\r\n', escapeFormulae: true },
  );
  return `${MARK}${table}\r\n`;
}

/** Letters of a title at most; what is longer is a note. */
const LONGEST_TITLE = 100;

/** What stands alone in the first line, over a table of more columns than one. */
export function titleIn(text: string): string | undefined {
  const lines = parseCells(text).map((line) => line.filter((cell) => cell !== ''));
  const [first = []] = lines.filter((line) => line.length > 0);
  const [title = ''] = first;
  const alone = first.length === 1 && lines.some((line) => line.length > 1);
  return alone && title.length <= LONGEST_TITLE ? title : undefined;
}

/** Cells of a line that say something. */
export function countFilled(line: readonly string[]): number {
  return line.filter((cell) => cell !== '').length;
}
