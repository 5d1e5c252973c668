/** A result as one line that fits a text box. */
import { pack } from './packed.ts';
import type { Result } from './result.ts';

/** A line begins with this; the number rises with the way of packing. */
export const LINE_PREFIX = 'SB1.';
/** One line of letters, figures, `-`, `_` and dots. */
export function resultLine(result: Result): string {
  return `${LINE_PREFIX}${pack(JSON.stringify(result))}`;
}

export function isResultLine(text: string): boolean {
  return text.trim().startsWith(LINE_PREFIX);
}
