/** Which cells of a table may become a text of the scenario. */
import { isRefusedText } from '../source/tree.ts';

/** `=HYPERLINK(…)`, `+cmd(…)`: a sheet that was exported has what its formulas came to; this one would run elsewhere. */
const FORMULA = /^(=|[@+-]\s*[a-z]\w*\s*[(!|])/i;

/** What the reader of files would refuse, and what a spreadsheet would run. */
export function isBadText(text: string): boolean {
  return isRefusedText(text) || FORMULA.test(text);
}
