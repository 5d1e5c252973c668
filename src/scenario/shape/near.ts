/** More slips than this in one name are no slips; it also bounds the work on hostile files. */
const MOST_EDITS = 3;
/** Characters of a name that are looked at: the rest of a long one decides nothing. */
const LOOKED_AT = 80;

/** Edits (insert, delete, replace, swap of neighbours) that turn one text into another, up to `most`. */
function countEdits(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        (line[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2];
      if (swapped && from[row - 2] === to[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      line.push(least);
    }
    if (Math.min(...line) > most) return most + 1;
    before = last;
    last = line;
  }
  return last[to.length] ?? most + 1;
}

/** The candidate that a name is most likely a slip for; undefined when none is near. Ties: the earlier one. */
export function findNearest(whole: string, candidates: Iterable<string>): string | undefined {
  const name = whole.slice(0, LOOKED_AT);
  const most = Math.max(1, Math.min(MOST_EDITS, Math.floor(name.length / 3)));
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    const edits = countEdits(wanted, candidate.toLowerCase(), most);
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

/** ` Did you mean "salience"?`, with a leading blank, or nothing. */
export function suggestNear(name: string, candidates: Iterable<string>): string {
  return askIfMeant(findNearest(name, candidates));
}

/** The same for a name that was looked for before. */
export function askIfMeant(near: string | undefined): string {
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}
