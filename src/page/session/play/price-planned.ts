/** What words that the Chair has announced bring the seat by the close, over those that stand. */
import { forecastPlannedInSteps } from '../../../conference/heading/planned-change.ts';
import type { View } from '../../../engine/state/view.ts';
import type { PlannedChange } from '../game/announced.ts';
import { type AgreedGain, readAgreed } from '../game/heading.ts';
import { finishWhile } from '../in-slices.ts';
import { foresee } from './foresee.ts';

/** Null for a seat without instructions, and where it is not wanted any more. */
export async function pricePlanned(
  view: View,
  { index, wordings }: Pick<PlannedChange, 'index' | 'wordings'>,
  isWanted: () => boolean,
): Promise<AgreedGain | null> {
  const heading = await foresee(view);
  if (!heading) return null;
  const change = { article: index, wording: wordings.to };
  const ends = await finishWhile(isWanted, forecastPlannedInSteps(view, heading, change));
  return ends && readAgreed(view, ends);
}
