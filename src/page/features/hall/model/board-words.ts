/** The words in dispute of an article, cut to what a wall screen holds: what all share round them, the rest in brackets. */
import { isMark, joinTokens, splitIntoTokens } from '../../../session/game/tokens.ts';

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

function inBrackets(words: readonly string[], nothing: string): string {
  const said = words.slice(isMark(words[0] ?? '') ? 1 : 0);
  if (said.length === 0) return `[${nothing}]`;
  const cut = said.length > INSIDE;
  return `[${joinTokens(said.slice(0, INSIDE))}${cut ? '…' : ''}]`;
}

/** The beginning of a text of one wording. */
function takeBeginning(words: readonly string[], open: boolean): string {
  const most = BEFORE + AFTER + INSIDE;
  const said = `${joinTokens(words.slice(0, most))}${words.length > most ? '…' : ''}`;
  return open ? `[${said}]` : said;
}

/**
 * @param texts wordings in dispute, the leading one first
 * @param open false: agreed, and without brackets
 * @param nothing said inside a bracket whose wording has no words there
 */
export function writeBoardWords(texts: readonly string[], open: boolean, nothing: string): string {
  const rows = texts.map(splitIntoTokens);
  const [first = []] = rows;
  if (!open || rows.length < 2) return takeBeginning(first, open);
  const shortest = Math.min(...rows.map((row) => row.length));
  const before = countShared(rows, false, shortest);
  const after = countShared(rows, true, shortest - before);
  const kept = first.slice(Math.max(0, before - BEFORE), before);
  const lead = joinTokens(isMark(kept[0] ?? '') ? kept.slice(1) : kept);
  const rest = first.slice(first.length - after, first.length - after + AFTER);
  const tail = `${joinTokens(rest)}${after > AFTER ? '…' : ''}`;
  const middles = rows.map((row) => inBrackets(row.slice(before, row.length - after), nothing));
  const disputed = [
    ...(lead === '' ? [] : [`${before > BEFORE ? '…' : ''}${lead}`]),
    ...new Set(middles),
  ].join(' ');
  if (rest.length === 0) return disputed;
  return `${disputed}${isMark(rest[0] ?? '') ? '' : ' '}${tail}`;
}
