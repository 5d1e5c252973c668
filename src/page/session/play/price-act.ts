/** What an act of the seat's own brings by the close over waiting, in the trial runs of where the text is heading. */
import { forecastActInSteps, forecastDealtInSteps } from '../../../conference/heading/after-act.ts';
import type { Act } from '../../../engine/command.ts';
import type { View } from '../../../engine/state/view.ts';
import { type AgreedGain, readAgreed } from '../game/heading.ts';
import { finishWhile } from '../in-slices.ts';
import { foresee } from './foresee.ts';

/**
 * Null where it is in order in none of them, and where it is not wanted any more.
 * @param play on from the act: as others answer it, or as if they agreed
 */
export async function priceAct(
  view: View,
  act: Act,
  isWanted: () => boolean,
  play: typeof forecastActInSteps = forecastActInSteps,
): Promise<AgreedGain | null> {
  const heading = await foresee(view);
  if (!heading) return null;
  const ends = await finishWhile(isWanted, play(view, heading, act));
  return ends && readAgreed(view, ends);
}

/** The same of a deal of two if its partner accepts and nothing else is done: its words are not in the text by that. */
export const priceDeal = (view: View, act: Act, isWanted: () => boolean) =>
  priceAct(view, act, isWanted, forecastDealtInSteps);
