/** What a text is worth to others over no treaty, as far as a seat has asked, or in truth. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import { type Mandate, readStandingTexts, utility } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import type { Belief } from './belief.ts';

/**
 * By place on the floor: the middle of what it told, and what is believed to have changed for it since; null where it
 * has not been asked.
 * @param everyone all instructions, for `oracle` alone: then nobody need be asked
 */
export function estimateMargins(
  view: View,
  belief: Belief,
  everyone?: readonly Mandate[],
): (number | null)[] {
  const { articles } = view.scenario;
  if (everyone) return view.floor.map((d) => computeMargin(view, everyone[d] as Mandate));
  const { soundings } = view;
  const texts = readStandingTexts(view);
  return view.floor.map((d, place) => {
    const told = findSounding(soundings, d);
    if (!told) return null;
    const middle = (told.low + told.high) / 2;
    if (texts === told.texts) return middle;
    const mandate = belief.mandate(place);
    return middle + (utility(mandate, articles, texts) - utility(mandate, articles, told.texts));
  });
}

export function findSounding(
  soundings: View['soundings'],
  d: SeatIndex,
): View['soundings'][number] | undefined {
  for (const sounding of soundings) if (sounding.of === d) return sounding;
  return undefined;
}

function computeMargin(view: View, mandate: Mandate): number {
  return utility(mandate, view.scenario.articles, readStandingTexts(view)) - mandate.reservation;
}
