/** A result as one line that fits a text box. */
import { pack } from '../record/packed.ts';
import type { Result } from './result.ts';

/** A line begins with this; the number rises with the way of packing, and lines of other numbers are known as such. */
export const LINE_PREFIX = 'SB1.';
/** One line of letters, figures, `-`, `_` and dots. */
export function writeResultLine(result: Result): string {
  return `${LINE_PREFIX}${pack(JSON.stringify(result))}`;
}

const ANY_PREFIX = /^\s*(SB\d{1,9})\./u;

/** Of this or another version. */
export function isResultLine(text: string): boolean {
  return ANY_PREFIX.test(text);
}

/** What the line begins with, where that is another version's, or damaged; else null. */
export function findOtherVersion(line: string): string | null {
  const [, begins] = ANY_PREFIX.exec(line) ?? [];
  return begins === undefined || LINE_PREFIX === `${begins}.` ? null : begins;
}

/** Parts into which mail may break a line, at most. */
const PARTS = 400;
/**
 * Whole, as mail quotes and breaks it; else whatever stands up to the next space, to be told as damaged. A line of
 * another number is long, so that it is not taken for a word such as USB3.0.
 */
const LINE = new RegExp(
  `SB1\\.[\\w-]+(?:[\\s>]+[\\w-]+){0,${PARTS}}?\\.[0-9a-f]{8}(?![\\w-])|SB1\\.\\S+|(?<!\\w)SB\\d{1,9}\\.\\S{24,}`,
  'gu',
);

/** `left`: result lines past the most that were asked for. */
export type Pieces = { pieces: readonly string[]; left: number };

/** Result lines that stand anywhere in a text: a mail with its greeting, a page of a forum. */
function findResultLines(text: string, most: number): Pieces {
  const pieces: string[] = [];
  let left = 0;
  for (const [line] of text.matchAll(LINE)) {
    if (pieces.length < most) pieces.push(line.replaceAll(/[\s>]/gu, ''));
    else left += 1;
  }
  return { pieces, left };
}

/**
 * What was handed in: each result line of a text, or the text itself, where it is a file in JSON or has none.
 * @param most lines that are read
 */
export function splitHandedIn(text: string, most = Infinity): Pieces {
  const none = { pieces: [text], left: 0 };
  if (text.trimStart().startsWith('{')) return none;
  const found = findResultLines(text, most);
  return found.pieces.length > 0 ? found : none;
}
