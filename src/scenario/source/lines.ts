import type { TextPlace } from '../problem.ts';

/** Line and column, from 1, of offsets in a text; columns count UTF-16 units, as editors do. */
export function makePlaceFinder(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return (wanted) => {
    const offset = Math.max(0, Math.min(wanted, text.length));
    const line = countLinesUpTo(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** How many lines start at or before an offset. */
function countLinesUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
