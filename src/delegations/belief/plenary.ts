/** How likely the plenary would hold brackets against words, from what a seat believes of the floor. */
import type { ArticleIndex, FloorPlace, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import { computePlenaryLimit } from '../../engine/procedure/room.ts';
import {
  listWordings,
  measureCloseness,
  NOTHING,
  readTextOn,
  type TextChange,
} from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import type { Belief } from './belief.ts';

/** Sittings for which a refusal is taken for standing: in time more is tolerated, and promises are kept. */
export const MEMORY = 4;

/** Standard deviation of a uniform distribution by half its range: 1 / sqrt 3. */
export const UNIFORM = 0.577;

/** The plenary would not have it a short while ago; in time it tolerates more. */
export function hasBeenBlocked(view: View, article: ArticleIndex, wording: WordingIndex): boolean {
  return view.blocked.some(
    (entry) =>
      entry.article === article &&
      entry.wording === wording &&
      view.sitting < entry.sitting + MEMORY,
  );
}

/** How likely the brackets against it outweigh what the plenary allows. */
export function estimateBlockedOdds(
  view: View,
  belief: Belief,
  { article, wording }: TextChange,
  standing: () => number,
): number {
  if (hasBeenBlocked(view, article, wording)) return 1;
  const text = readTextOn(view, article);
  const now = text === NOTHING ? 0 : standing();
  const { share, error } = estimateHeldAgainst(view, belief, article, wording);
  return approximateNormal((share - Math.max(computePlenaryLimit(view), now)) / (error || 1e-9));
}

/** Believed share of the floor's weight that would hold a bracket, with its standard error. */
export function estimateHeldAgainst(
  view: View,
  belief: Belief,
  a: ArticleIndex,
  wording: WordingIndex,
): { share: number; error: number } {
  let held = 0;
  let all = 0;
  let doubt = 0;
  const position = readWordingPlace(view, a, wording);
  const { floor, floorWeight } = view;
  const noise = view.values.patienceNoise;
  for (let place: FloorPlace = 0; place < floor.length; place += 1) {
    const weight = floorWeight[floor[place] as SeatIndex] ?? 0;
    const holds = estimateOdds(belief, place, a, position, noise);
    all += weight;
    held += weight * holds;
    doubt += weight * weight * holds * (1 - holds);
  }
  return all > 0 ? { share: held / all, error: Math.sqrt(doubt) / all } : { share: 0, error: 0 };
}

/** How likely, 0..1, the delegation at a place on the floor would hold a bracket against a wording. */
export function holdOdds(
  view: View,
  belief: Belief,
  place: FloorPlace,
  a: ArticleIndex,
  wording: WordingIndex,
): number {
  const position = readWordingPlace(view, a, wording);
  return estimateOdds(belief, place, a, position, view.values.patienceNoise);
}

function readWordingPlace({ scenario }: View, a: ArticleIndex, wording: WordingIndex): number {
  const article = scenario.articles[a];
  return article ? (listWordings(article)[wording]?.position ?? NaN) : NaN;
}

/**
 * @param position where the wording stands
 * @param noise of drawn patience
 */
function estimateOdds(
  belief: Belief,
  place: FloorPlace,
  a: ArticleIndex,
  position: number,
  noise: number,
): number {
  const { ideals, saliences } = belief.mandate(place);
  const gap = 1 - measureCloseness(ideals[a] ?? NaN, position);
  const bar = belief.tolerated(place) / Math.max(gap, 1e-9);
  const spread = Math.max(belief.doubt(place, a) * UNIFORM, noise * bar);
  return approximateNormal(((saliences[a] ?? 0) - bar) / (spread || 1e-9));
}

/** The normal distribution as a straight line from -2 to 2 standard errors: 0..1. */
export function approximateNormal(z: number): number {
  return Math.max(0, Math.min(1, 0.5 + z / 4));
}
