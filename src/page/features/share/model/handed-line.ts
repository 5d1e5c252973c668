/** Comes with the pane that hands in: a line is packed, and playing packs nothing. */
import type { Result } from '../../../../conference/result/result.ts';
import { resultLine } from '../../../../conference/result/result-line.ts';

/** A result as the one line to hand in. */
export function handedLine(result: Result): string {
  return resultLine(result);
}
