/** The words in dispute of an article, cut to what a wall screen holds: what all share round them, the rest in brackets. */

/** Words kept before and after the brackets, and inside each. */
const BEFORE = 5;
const AFTER = 5;
const INSIDE = 6;

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

function shared(rows: readonly (readonly string[])[], fromEnd: boolean, most: number): number {
  const [first = []] = rows;
  let n = 0;
  const at = (row: readonly string[]) => (fromEnd ? row[row.length - 1 - n] : row[n]);
  while (n < most && n < first.length && rows.every((row) => at(row) === at(first))) n += 1;
  return n;
}

function inBrackets(words: readonly string[], nothing: string): string {
  if (words.length === 0) return `[${nothing}]`;
  const cut = words.length > INSIDE;
  return `[${words.slice(0, INSIDE).join(' ')}${cut ? '…' : ''}]`;
}

/**
 * @param texts wordings in dispute, the leading one first
 * @param open false: agreed, and without brackets
 * @param nothing said inside a bracket whose wording has no words there
 */
export function boardWords(texts: readonly string[], open: boolean, nothing: string): string {
  const rows = texts.map(wordsOf);
  const [first = []] = rows;
  const shortest = Math.min(...rows.map((row) => row.length));
  if (!open || rows.length < 2) {
    const most = BEFORE + AFTER + INSIDE;
    const words = `${first.slice(0, most).join(' ')}${first.length > most ? '…' : ''}`;
    return open ? `[${words}]` : words;
  }
  const before = shared(rows, false, shortest);
  const after = shared(rows, true, shortest - before);
  const lead = first.slice(Math.max(0, before - BEFORE), before);
  const tail = first.slice(first.length - after, first.length - after + AFTER);
  const middles = rows.map((row) => inBrackets(row.slice(before, row.length - after), nothing));
  return [
    ...(lead.length > 0 ? [`${before > BEFORE ? '…' : ''}${lead.join(' ')}`] : []),
    ...new Set(middles),
    ...(tail.length > 0 ? [`${tail.join(' ')}${after > AFTER ? '…' : ''}`] : []),
  ].join(' ');
}
