/** Cells and headings in what is said about a table: their beginning, and how many more there are. */
import { listSome, shorten } from '../problem.ts';

export function showCell(text: string): string {
  return shorten(text);
}

export function showSome(texts: readonly string[]): string {
  return listSome(texts);
}
