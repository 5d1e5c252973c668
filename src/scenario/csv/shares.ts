/** Columns that hold shares of 1, and what people write in their place: marks out of 10, or out of 100. */
import { readAmountOrShare } from './amounts.ts';
import type { ColumnUse } from './table-reading.ts';

type Lines = readonly (readonly string[])[];

/** What the numbers of a column are divided by: where most shares are above 1 they are marks. */
export function findShareScale(
  lines: Lines,
  header: number,
  column: number,
  use: ColumnUse,
): 1 | 10 | 100 {
  if (!isShare(use)) return 1;
  const amounts = lines
    .slice(header + 1)
    .map((line) => readAmountOrShare(line[column] ?? ''))
    .filter((amount) => amount !== undefined);
  const above = amounts.filter((amount) => amount > 1);
  if (above.length * 2 <= amounts.length) return 1;
  return above.every((amount) => amount <= 10) ? 10 : 100;
}

function isShare(use: ColumnUse): boolean {
  if (use.use === 'trait') return use.trait === 'reservation';
  return (use.use === 'position' || use.use === 'newArticle') && use.held === 'salience';
}
