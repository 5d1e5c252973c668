/** What a text is worth to others over no treaty, as far as a seat has asked, or in truth. */
import type { FloorPlace, SeatIndex } from '../../scenario/resolved.ts';
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
  const margins: (number | null)[] = [];
  for (let place: FloorPlace = 0; place < view.floor.length; place += 1) {
    const told = findSounding(soundings, view.floor[place] as SeatIndex);
    if (!told) {
      margins.push(null);
      continue;
    }
    const mandate = belief.mandate(place);
    const since =
      texts === told.texts
        ? 0
        : utility(mandate, articles, texts) - utility(mandate, articles, told.texts);
    margins.push((told.low + told.high) / 2 + since);
  }
  return margins;
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
