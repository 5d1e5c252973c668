import { makePlain } from './answer.ts';

/** For an article that ended without a text. In brackets, which no id has: an option may be called `nothing`. */
export const NO_TEXT = '(nothing)';

/** Columns aligned by spaces; numbers to the right. Rows may be shorter than the first. */
export function formatTable(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => ({
      text: makePlain(cell === null ? '-' : String(cell)),
      right: typeof cell === 'number',
    })),
  );
  const widths: number[] = [];
  for (const row of cells) {
    row.forEach(({ text }, i) => (widths[i] = Math.max(widths[i] ?? 0, text.length)));
  }
  const line = (row: (typeof cells)[number]) =>
    row
      .map(({ text, right }, i) =>
        right ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return cells.map(line).join('\n');
}

/** Three digits after the point. */
export function formatRounded(value: number): string {
  return value.toFixed(3);
}

export function formatPercent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
