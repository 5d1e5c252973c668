/** Numbers in cells as people write them, and the scale a column is on. */
import { amountIn } from '../edit/matrix.ts';
import type { Held } from './headings.ts';

type Lines = readonly (readonly string[])[];

/** A number, or a share as a percentage. */
export function amountOf(text: string): number | undefined {
  const share = /^(.*\d)\s*%$/.exec(text.trim())?.[1];
  const amount = amountIn(share ?? text);
  return share === undefined || amount === undefined ? amount : amount / 100;
}

/** What saliences of a column are divided by: where most are above 1 they are marks out of 10, or out of 100. */
export function scaleOf(lines: Lines, header: number, column: number, held: Held): 1 | 10 | 100 {
  if (held !== 'salience') return 1;
  const amounts = lines
    .slice(header + 1)
    .map((line) => amountOf(line[column] ?? ''))
    .filter((amount) => amount !== undefined);
  const above = amounts.filter((amount) => amount > 1);
  if (above.length * 2 <= amounts.length) return 1;
  return above.every((amount) => amount <= 10) ? 10 : 100;
}
