/**
 * A mandate drawn for somebody, held to what a seat knows of it: answers to its questions, what members of its rooms
 * have named, what it was told the text is worth, and what brackets show to everybody.
 */
import type { FloorPlace, SeatIndex } from '../../scenario/resolved.ts';
import { readConduct } from '../../delegations/belief/conduct.ts';
import {
  changeMandate,
  locateWording,
  type Mandate,
  measureCloseness,
  utility,
} from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { NOTHING_HEARD, type RoomsHeard } from './rooms-heard.ts';

export function holdToKnown(
  view: View,
  d: SeatIndex,
  drawn: Mandate,
  rooms: RoomsHeard = NOTHING_HEARD,
): Mandate {
  const place = view.floor.indexOf(d);
  if (place < 0) return drawn;
  const saliences = holdSaliences(view, d, place, drawn);
  const disclosed = view.disclosed.filter(({ of }) => of === d);
  const redLines = drawn.redLines.slice();
  for (const { of, article, line } of rooms.lines) if (of === d) redLines[article] = line;
  for (const { article, line } of disclosed) redLines[article] = line;
  const linkages = [...new Set(disclosed.flatMap((one) => one.linkages))];
  const weights = holdWeights(view, d, drawn, shareOut(saliences), rooms);
  return holdReservation(view, d, changeMandate(drawn, { saliences, weights, redLines, linkages }));
}

/** Within the range that an answer leaves, else that conduct leaves. */
function holdSaliences(
  view: View,
  d: SeatIndex,
  place: FloorPlace,
  { saliences }: Mandate,
): Float64Array {
  const { low, high } = readConduct(view);
  const at = place * saliences.length;
  const held = saliences.map((drawn, a) =>
    drawn === 0 ? 0 : bringWithin(drawn, low[at + a] ?? 0, high[at + a] ?? 1),
  );
  for (const note of view.notes)
    if (note.of === d)
      held[note.article] = bringWithin(saliences[note.article] ?? 0, note.low, note.high);
  return held;
}

/** A draw outside the range lies as far up in it as it does in 0..1. */
function bringWithin(drawn: number, low: number, high: number): number {
  return drawn >= low && drawn <= high ? drawn : low + (high - low) * drawn;
}

/** Closeness that a change must add or take for what a member named to tell its weight. */
const TELLING = 0.1;

/** Weights that follow from what a member of a room named; the rest shares what they leave. */
function holdWeights(
  view: View,
  d: SeatIndex,
  { ideals }: Mandate,
  weights: Float64Array,
  { gains }: RoomsHeard,
): Float64Array {
  const known = new Map<number, number>();
  for (const { of, article, from, to, value } of [...view.heard, ...gains]) {
    const words = view.scenario.articles[article];
    if (of !== d || value === null || !words) continue;
    const near = (wording: number) =>
      measureCloseness(ideals[article] ?? NaN, locateWording(words, wording));
    const added = near(to) - near(from);
    if (Math.abs(added) > TELLING) known.set(article, Math.max(0, Math.min(1, value / added)));
  }
  if (known.size === 0) return weights;
  const left = 1 - [...known.values()].reduce((sum, one) => sum + one, 0);
  let others = 0;
  weights.forEach((one, a) => {
    if (!known.has(a)) others += one;
  });
  return shareOut(
    weights.map((one, a) => known.get(a) ?? (others > 0 ? (one / others) * Math.max(0, left) : 0)),
  );
}

/** So that the text it was asked about is worth to it what it said; as far up in that range as the draw is in 0..1. */
function holdReservation(view: View, d: SeatIndex, mandate: Mandate): Mandate {
  const told = view.soundings.find(({ of }) => of === d);
  if (!told) return mandate;
  const worth = utility(mandate, view.scenario.articles, told.texts);
  const over = told.low + (told.high - told.low) * mandate.reservation;
  return changeMandate(mandate, { reservation: Math.max(0, Math.min(1, worth - over)) });
}

export function shareOut(saliences: Float64Array): Float64Array {
  const total = saliences.reduce((sum, one) => sum + one, 0);
  return total > 0 ? saliences.map((one) => one / total) : saliences;
}
