/** What changes bring as if they were adopted, in points: of a package before it is played on. */
import type { TextHeading } from '../../../../conference/heading/heading.ts';
import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { forecastGain } from '../heading.ts';
import { computeChangeWorth } from '../worth.ts';

/** Null where nothing is foreseen. */
export type EndsAhead = Pick<TextHeading, 'ends'> | null | undefined;

/** By the close over waiting; in the draft where nothing is foreseen. */
export function guessGain(view: View, heading: EndsAhead, changes: readonly Change[]): number {
  const ahead = heading && forecastGain(view, heading, changes);
  return ahead ?? computeChangeWorth(view, changes)?.net ?? 0;
}
