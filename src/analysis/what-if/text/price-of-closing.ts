/**
 * What it takes to close a bracket, as far as a seat knows: who holds it and for what, and the words nearest to
 * the text at which so few would hold one that the article can be agreed. From stated positions, what the seat was
 * told when it asked, and what conduct in public says of priorities; a priority nobody knows is said to be unknown.
 */
import type {
  Article,
  ArticleIndex,
  FloorPlace,
  SeatIndex,
  WordingIndex,
} from '../../../scenario/resolved.ts';
import { type Belief, formBelief } from '../../../delegations/belief/belief.ts';
import { computeTolerance } from '../../../engine/floor/floor-rule.ts';
import {
  computeGainFrom,
  crosses,
  listWordings,
  locateWording,
  type Mandate,
  measureCloseness,
  NOTHING,
  readPosition,
  readStandingTexts,
} from '../../../engine/mandate/mandate.ts';
import type { ArticleState } from '../../../engine/state/state.ts';
import type { View } from '../../../engine/state/view.ts';
import { crossesToldLine } from '../offer/told-lines.ts';
import { type BelievedRange, readBelievedRange } from '../../../delegations/belief/conduct.ts';

/** What a delegation is thought to do with its bracket at other words. */
export type ClosingConduct = 'keeps' | 'lays' | 'unknown';

export type Holder = {
  /** Index. */
  delegation: SeatIndex;
  /** 0..1 of the weight on the floor. */
  share: number;
  /** Wording it has spoken for, else the nearest to what it has stated; null without a position. */
  holdsFor: number | null;
  /** How much the article matters to it; null for this seat's own delegation. */
  matters: BelievedRange | null;
  /** At the words of the bid; null without one. */
  then: ClosingConduct | null;
};

export type Bid = {
  wording: WordingIndex;
  /** 0..100 from the text. */
  distance: number;
  /** Whether so few are thought to hold a bracket there that the article can be agreed. */
  enough: boolean;
  /** Share 0..1 of the weight on the floor thought to hold one. */
  held: number;
  /** The same if all those of whom too little is known lay theirs down, or all of them held one. */
  least: number;
  most: number;
  /** Delegations of which too little is known to tell. */
  unknown: number;
  /** Points of this seat's instructions won or lost; null without instructions. */
  net: number | null;
};

export type Price = {
  /** Share 0..1 of the weight on the floor that holds a bracket on the text, and what it has to be under. */
  held: number;
  allowed: number;
  holders: readonly Holder[];
  /** Null where the text itself is under it, or no wording is thought to have fewer brackets. */
  bid: Bid | null;
};

type Sight = { view: View; belief: Belief; article: Article; now: ArticleState };

/** Null where nothing is open. */
export function findPriceOfClosing(view: View, a: ArticleIndex): Price | null {
  const article = view.scenario.articles[a];
  const now = view.articles[a];
  if (!article || now?.status !== 'open') return null;
  const sight: Sight = { view, belief: formBelief(view), article, now };
  const allowed = view.values.blocking;
  const held = computeFloorShare(view, now.holders);
  const met = now.text !== NOTHING && held < allowed;
  const bid = met ? null : findBestBid(sight, held, allowed);
  const holders = now.holders
    .map((d): Holder => {
      const then = bid ? predictConduct(sight, d, bid.wording) : null;
      return {
        delegation: d,
        share: computeFloorShare(view, [d]),
        holdsFor: countSittingsHeld(sight, d),
        matters: d === view.delegation ? null : readBelievedRange(view, d, a),
        then,
      };
    })
    .sort((one, other) => other.share - one.share || one.delegation - other.delegation);
  return { held, allowed, holders, bid };
}

/** What each delegation on the floor is thought to do at other words, in the order of the floor; empty where nothing is open. */
export function listConducts(
  view: View,
  a: ArticleIndex,
  wording: WordingIndex,
): readonly ClosingConduct[] {
  const article = view.scenario.articles[a];
  const now = view.articles[a];
  if (!article || now?.status !== 'open') return [];
  const sight: Sight = { view, belief: formBelief(view), article, now };
  return view.floor.map((d) => predictConduct(sight, d, wording));
}

function computeFloorShare({ floor, floorWeight }: View, some: readonly SeatIndex[]): number {
  const weight = (list: readonly SeatIndex[]) =>
    list.reduce((sum, d) => sum + (floorWeight[d] ?? 0), 0);
  const all = weight(floor);
  return all > 0 ? weight(some) / all : 0;
}

/** Options, and bridges once they are on the table: nearest to the text first. */
function listClosingCandidates({
  article,
  now,
}: Sight): { wording: WordingIndex; distance: number }[] {
  const from = locateWording(article, now.text);
  return listWordings(article)
    .flatMap(({ position }, wording) => {
      const hidden = wording >= article.options.length && !now.tabled.includes(wording);
      if (hidden || wording === now.text) return [];
      return [{ wording, distance: Number.isNaN(from) ? 100 : Math.abs(position - from) }];
    })
    .sort((one, other) => one.distance - other.distance || one.wording - other.wording);
}

/** The nearest words thought to do; where there are none, those with the fewest brackets, if fewer than now. */
function findBestBid(sight: Sight, held: number, allowed: number): Bid | null {
  const bids = listClosingCandidates(sight).map((candidate) => makeBid(sight, candidate, allowed));
  const enough = bids.find((bid) => bid.enough);
  if (enough) return enough;
  const fewest = bids.reduce<Bid | null>(
    (best, bid) => (best === null || bid.held < best.held ? bid : best),
    null,
  );
  return fewest !== null && (fewest.held < held || sight.now.text === NOTHING) ? fewest : null;
}

function makeBid(
  sight: Sight,
  { wording, distance }: Pick<Bid, 'wording' | 'distance'>,
  allowed: number,
): Bid {
  const { view, article } = sight;
  const keeps: SeatIndex[] = [];
  const unknown: SeatIndex[] = [];
  const guessed: SeatIndex[] = [];
  view.floor.forEach((d, place) => {
    const conduct = predictConduct(sight, d, wording);
    if (conduct === 'keeps') keeps.push(d);
    if (conduct !== 'unknown') return;
    unknown.push(d);
    if (isGuessedToHold(sight, place, wording)) guessed.push(d);
  });
  const held = computeFloorShare(view, [...keeps, ...guessed]);
  return {
    wording,
    distance,
    enough: held < allowed,
    held,
    least: computeFloorShare(view, keeps),
    most: computeFloorShare(view, [...keeps, ...unknown]),
    unknown: unknown.length,
    net: computeNet(view, { article: article.index, wording }),
  };
}

function computeNet(
  view: View,
  change: { article: ArticleIndex; wording: WordingIndex },
): number | null {
  const { mandate, scenario } = view;
  return (
    mandate && 100 * computeGainFrom(mandate, scenario.articles, readStandingTexts(view), [change])
  );
}

function predictConduct(sight: Sight, d: SeatIndex, wording: WordingIndex): ClosingConduct {
  const { view, article } = sight;
  const a = article.index;
  if (d === view.delegation && view.mandate)
    return ownConduct(view, view.mandate, article, wording);
  const promised = view.commitments.some(
    ({ by, article: on, wording: to, status }) =>
      by === d && on === a && to === wording && status === 'given',
  );
  const gap = measureStatedGap(sight, d, wording);
  if (promised || Number.isNaN(gap)) return 'lays';
  if (crossesToldLine(view, d, [{ article: a, wording }])) return 'keeps';
  const { low, high } = readBelievedRange(view, d, a);
  const tolerated = computeTolerance(view, view.sitting);
  if (low * gap > tolerated) return 'keeps';
  return high * gap <= tolerated ? 'lays' : 'unknown';
}

/** Distance 0..1 of a wording from what a delegation has stated; NaN without a position. */
function measureStatedGap({ view, article }: Sight, d: SeatIndex, wording: WordingIndex): number {
  const stated = view.stated[d * view.scenario.articles.length + article.index] ?? NaN;
  return Math.abs(locateWording(article, wording) - stated) / 100;
}

function isGuessedToHold(sight: Sight, place: FloorPlace, wording: WordingIndex): boolean {
  const { view, belief, article } = sight;
  const gap = measureStatedGap(sight, view.floor[place] as SeatIndex, wording);
  return belief.salience(place, article.index) * gap > belief.tolerated(place);
}

/** Of oneself one knows all. */
function ownConduct(
  view: View,
  mandate: Mandate,
  article: Article,
  wording: WordingIndex,
): ClosingConduct {
  const a = article.index;
  const next = [...readStandingTexts(view)];
  next[a] = wording;
  const ideal = mandate.ideals[a] ?? NaN;
  if (Number.isNaN(ideal)) return 'lays';
  const gap = 1 - measureCloseness(ideal, readPosition(mandate, article, wording));
  const minds = (mandate.saliences[a] ?? 0) * gap;
  const tolerated = computeTolerance(view, view.sitting) * mandate.patience;
  if (crosses(mandate, view.scenario.articles, next, a)) return 'keeps';
  return minds > tolerated ? 'keeps' : 'lays';
}

function countSittingsHeld({ view, article, now }: Sight, d: SeatIndex): number | null {
  const a = article.index;
  const spoken = view.stances.find((stance) => stance.by === d && stance.article === a);
  if (spoken) return spoken.wording;
  const stated = view.stated[d * view.scenario.articles.length + a] ?? NaN;
  if (Number.isNaN(stated)) return null;
  let best: number | null = null;
  let nearest = Infinity;
  listWordings(article).forEach(({ position }, wording) => {
    const hidden = wording >= article.options.length && !now.tabled.includes(wording);
    const gap = Math.abs(position - stated);
    if (!hidden && gap < nearest) [best, nearest] = [wording, gap];
  });
  return best;
}
