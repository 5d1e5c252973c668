/** The words in dispute of an article, cut to what a wall screen holds: what all share round them, the rest in brackets. */
import { isMark, joinTokens, splitIntoTokens } from '../../../session/game/text/tokens.ts';

/** Words kept before and after the brackets, and inside each. */
const BEFORE = 5;
const AFTER = 5;
const INSIDE = 6;

function countShared(rows: readonly (readonly string[])[], fromEnd: boolean, most: number): number {
  const [first = []] = rows;
  let n = 0;
  const at = (row: readonly string[]) => (fromEnd ? row[row.length - 1 - n] : row[n]);
  while (n < most && n < first.length && rows.every((row) => at(row) === at(first))) n += 1;
  return n;
}

function takeInside(words: readonly string[], nothing: string): string {
  const said = words.slice(isMark(words[0] ?? '') ? 1 : 0);
  if (said.length === 0) return nothing;
  return cut(said, INSIDE);
}

/** The beginning of a text of one wording. */
function takeBeginning(words: readonly string[]): string {
  return cut(words, BEFORE + AFTER + INSIDE);
}

/** At the end of a phrase where one is near, and at a word in any case. */
function cut(words: readonly string[], most: number): string {
  if (words.length <= most) return joinTokens(words);
  const kept = words.slice(0, most);
  const end = kept.findLastIndex((word, at) => at > most / 2 && isMark(word));
  return `${joinTokens(end < 0 ? kept : kept.slice(0, end))}…`;
}

/**
 * @param texts wordings in dispute, the leading one first
 * @param open false: agreed, and without brackets
 * @param nothing said inside a bracket whose wording has no words there
 * @param put words into a bracket, given the places of the texts that have them
 */
export function writeBoardWords(
  texts: readonly string[],
  open: boolean,
  nothing: string,
  put: (words: string, texts: readonly number[]) => string = (words) => `[${words}]`,
): string {
  const rows = texts.map(splitIntoTokens);
  const [first = []] = rows;
  if (!open) return takeBeginning(first);
  if (rows.length < 2) return put(takeBeginning(first), [0]);
  const shortest = Math.min(...rows.map((row) => row.length));
  const before = countShared(rows, false, shortest);
  const after = countShared(rows, true, shortest - before);
  const kept = first.slice(Math.max(0, before - BEFORE), before);
  const lead = joinTokens(isMark(kept[0] ?? '') ? kept.slice(1) : kept);
  const rest = first.slice(first.length - after, first.length - after + AFTER);
  const tail = `${joinTokens(rest)}${after > AFTER ? '…' : ''}`;
  const middles = rows.map((row) => takeInside(row.slice(before, row.length - after), nothing));
  const among = (words: string) => middles.flatMap((one, at) => (one === words ? [at] : []));
  const disputed = [
    ...(lead === '' ? [] : [`${before > BEFORE ? '…' : ''}${lead}`]),
    ...Array.from(new Set(middles), (words) => put(words, among(words))),
  ].join(' ');
  if (rest.length === 0) return disputed;
  return `${disputed}${isMark(rest[0] ?? '') ? '' : ' '}${tail}`;
}
