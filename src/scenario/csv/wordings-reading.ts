/** What the columns of a table of wordings are: by its headings, by the articles it names, or by how its cells look. */
import type { Plain } from '../edit/plain.ts';
import { readAmountOrShare, isBlank } from './amounts.ts';
import { type Axis, findAxis, isAxis } from './axis.ts';
import { countFilled } from './cells.ts';
import { findHeldAlone, isArticleHead, simplifyHeading, stripScale } from './headings.ts';
import { findNamedArticle } from './named-article.ts';
import { hasMeaning } from './other-words.ts';

export const WORDING_USES = ['article', 'option', 'position', 'text', 'none'] as const;
export type WordingUse = (typeof WORDING_USES)[number];
export type WordingReading = { header: number; columns: WordingUse[]; axis: Axis };

type Lines = readonly (readonly string[])[];
/** Lines at the top among which the header is looked for. */
const TOP = 12;

const HEADS: readonly (readonly [use: WordingUse, head: RegExp])[] = [
  [
    'option',
    /^(options?|alternatives?|variants?|proposals?|titles?|names?|labels?|short titles?|option titles?)$/,
  ],
  [
    'position',
    /^((positions?|pos|place|points?|where)( (on|along) (the )?(scale|axis|line))?|values?|scales?|scores?|axis|0 100)$/,
  ],
  [
    'text',
    /^(texts?|wordings?|words|formulations?|(draft|treaty|legal|full|proposed) (texts?|language|wordings?)|language)$/,
  ],
];

/** Undefined: the table is about something else. By its headings, or by the articles its first column names. */
export function readWordings(lines: Lines, value: Plain): WordingReading | undefined {
  const top = lines.slice(0, TOP);
  // Cells of a table say the same many times over.
  const uses = new Map([...new Set(top.flat())].map((head) => [head, readWordingUse(head)]));
  for (const [header, line] of top.entries()) {
    const said = line.map((head) => uses.get(head) ?? 'none');
    if (!said.includes('article') || !said.includes('text')) continue;
    const columns = keepFirstOfKind(chooseLongestText(said, lines.slice(header + 1)));
    if (columns.includes('article') && columns.includes('text'))
      return { header, columns, axis: findWordingAxis(lines, header, columns) };
  }
  const seen = readWordingsBySight(lines);
  const article = seen.columns.indexOf('article');
  const names = lines.slice(seen.header + 1).flatMap((line) => line[article] || []);
  const known = names.filter((name) => findNamedArticle(value, name) >= 0).length;
  const tells = seen.columns.includes('text') && seen.columns.includes('position');
  return tells && known > 1 && known * 2 > names.length ? seen : undefined;
}

/** Whatever the headings say: the longest words are the text, those before them article and title, a number the position. */
export function readWordingsBySight(lines: Lines): WordingReading {
  const header = Math.max(
    0,
    lines.slice(0, TOP).findIndex((line) => countFilled(line) > 1),
  );
  const body = lines.slice(header + 1);
  const heads = lines[header] ?? [];
  const length = (at: number): number =>
    body.reduce((sum, line) => sum + (line[at] ?? '').length, 0);
  const numbers = heads.map((_, at) => {
    const cells = body.map((line) => line[at] ?? '').filter((cell) => !isBlank(cell));
    return cells.length > 0 && cells.every((cell) => readAmountOrShare(cell) !== undefined);
  });
  const told = heads.flatMap((_, at) => (numbers[at] || length(at) === 0 ? [] : [at]));
  const text = told.reduce((most, at) => (length(at) > length(most) ? at : most), told[0] ?? 0);
  const [article, option] = told.filter((at) => at !== text);
  const columns = heads.map((_, at): WordingUse => {
    if (at === article) return 'article';
    if (at === option) return 'option';
    if (at === numbers.indexOf(true)) return 'position';
    return at === text && article !== undefined ? 'text' : 'none';
  });
  return { header, columns, axis: findWordingAxis(lines, header, columns) };
}

/** One column is of each kind: what another was before is open again. An axis that a person has chosen stays. */
export function withUse(
  lines: Lines,
  { header, columns: before, axis }: WordingReading,
  at: number,
  use: WordingUse,
): WordingReading {
  const columns = before.map((old, n) => (n === at ? use : old === use ? 'none' : old));
  const guessed = isAxis(axis, findWordingAxis(lines, header, before));
  return { header, columns, axis: guessed ? findWordingAxis(lines, header, columns) : axis };
}

/** The axis that the column of positions is on. */
function findWordingAxis(lines: Lines, header: number, columns: readonly WordingUse[]): Axis {
  const at = columns.indexOf('position');
  const cells = lines.slice(header + 1).map((line) => line[at] ?? '');
  return findAxis(cells, [lines[header]?.[at] ?? '']);
}

function readWordingUse(head: string): WordingUse {
  if (isArticleHead(head)) return 'article';
  const bare = stripScale(head);
  const plain = simplifyHeading(bare);
  const english = HEADS.find(([, words]) => words.test(plain))?.[0];
  if (english) return english;
  if (hasMeaning('option', bare) || hasMeaning('name', bare)) return 'option';
  if (hasMeaning('text', bare)) return 'text';
  return hasMeaning('degree', bare) || findHeldAlone(bare) === 'ideal' ? 'position' : 'none';
}

/** Of several columns of words the one with most of them is the text; a short one beside it is what it is called. */
function chooseLongestText(columns: readonly WordingUse[], body: Lines): WordingUse[] {
  const length = (at: number): number =>
    body.reduce((sum, line) => sum + (line[at] ?? '').length, 0);
  const texts = columns.flatMap((use, at) => (use === 'text' ? [at] : []));
  const longest = texts.reduce(
    (most, at) => (length(at) > length(most) ? at : most),
    texts[0] ?? 0,
  );
  const short = columns.includes('option') ? 'none' : 'option';
  return columns.map((use, at) => (use === 'text' && at !== longest ? short : use));
}

/** The first column of a kind is of it. */
function keepFirstOfKind(columns: readonly WordingUse[]): WordingUse[] {
  return columns.map((use, at) => (columns.indexOf(use) === at ? use : 'none'));
}
