/** Whether words bring little by the close only because the text is heading to them by itself. */
import type { TextHeading } from '../../../../conference/heading/heading.ts';
import { computeChangeWorth, toTextChange } from '../worth.ts';

type Looked = Parameters<typeof toTextChange>;

/** Share of the trial runs that end with them, and points that they are worth in the draft, from which on it is said. */
const MOST = 0.5;
const LARGE = 1;

/** @param points what they bring by the close, in whole points */
export function comesAnyway(
  view: Looked[0],
  heading: Pick<TextHeading, 'articles'> | null,
  change: Looked[1],
  points: number,
): boolean {
  const at = toTextChange(view, change);
  const found = at && heading?.articles[at.article];
  if (!found || points !== 0 || found.likeliest !== at.wording || found.share < MOST) return false;
  return Math.abs(computeChangeWorth(view, [change])?.net ?? 0) >= LARGE;
}
