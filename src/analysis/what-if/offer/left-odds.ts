/** Whether the Chair should take a package no further, as it leaves some who could stop a vote with less than no deal. */
import type { SeatIndex } from '../../../scenario/resolved.ts';
import { estimateMargins } from '../../../delegations/belief/margins.ts';
import { approximateNormal } from '../../../delegations/belief/plenary.ts';
import {
  computeGainFrom,
  readStandingTexts,
  type TextChange,
} from '../../../engine/mandate/mandate.ts';
import { weighObjectors } from '../../../engine/procedure/objections.ts';
import type { View } from '../../../engine/state/view.ts';
import { recallBelief } from './outlook.ts';

/** Who would be left, by what they have told, and how likely that is, 0..1. */
export type LeftBehind = { seats: readonly SeatIndex[]; odds: number };

/** Utility by which a margin that was told, and what has changed since, may be off. */
const ERROR = 0.025;

type Told = { d: SeatIndex; then: number; now: number };

/** Of those asked what a deal is worth to them the likeliest to be left, as many as it takes; null: too few have told. */
export function estimateLeftBehind(view: View, changes: readonly TextChange[]): LeftBehind | null {
  const told = listTold(view, changes).toSorted((one, other) => other.then - one.then);
  const seats: SeatIndex[] = [];
  let [odds, before] = [1, 1];
  for (const { d, then, now } of told) {
    seats.push(d);
    odds *= then;
    before *= now;
    if (weighObjectors(view.scenario, seats).stops) return { seats, odds: odds * (1 - before) };
  }
  return null;
}

/** That it has less than no deal after the changes, and as the text stands. */
function listTold(view: View, changes: readonly TextChange[]): Told[] {
  if (view.soundings.length === 0) return [];
  const belief = recallBelief(view);
  const { articles } = view.scenario;
  const texts = readStandingTexts(view);
  const below = (margin: number) => approximateNormal((-view.values.leaving - margin) / ERROR);
  return estimateMargins(view, belief).flatMap((margin, place) => {
    const d = view.floor[place];
    if (margin === null || d === undefined || d === view.delegation) return [];
    const gain = computeGainFrom(belief.mandate(place), articles, texts, changes);
    return [{ d, then: below(margin + gain), now: below(margin) }];
  });
}
