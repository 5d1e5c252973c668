/** Comes with the pane that hands in: a line is packed, and playing packs nothing. */
import type { Result } from '../../../../conference/result/result.ts';
import { writeResultLine } from '../../../../conference/result/result-line.ts';

/** A result as the one line to hand in. */
export function writeHandedLine(result: Result): string {
  return writeResultLine(result);
}
