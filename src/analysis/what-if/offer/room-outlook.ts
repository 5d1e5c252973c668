/** Whether the room that the rules compose should agree to a package, as far as a seat knows. */
import type { ArticleIndex, SeatIndex, WordingIndex } from '../../../scenario/resolved.ts';
import { countBrokenBy } from '../../../engine/promises/ledger.ts';
import { composeRoom, listCritics } from '../../../engine/procedure/compose-room.ts';
import {
  computeGainFrom,
  listWordings,
  measureCloseness,
  NOTHING,
  readPosition,
  readStandingTexts,
  type TextChange,
} from '../../../engine/mandate/mandate.ts';
import type { View } from '../../../engine/state/view.ts';
import {
  type Asking,
  type Bar,
  type DealOutlook,
  estimateOutlook,
  recallBelief,
} from './outlook.ts';
import { estimateChanceWithin, estimateShareAgainst, type Voice } from './share-odds.ts';
import { crossesToldLine } from './told-lines.ts';
import type { RoomsHeard } from '../../../conference/heading/rooms-heard.ts';
import { estimateMargins } from '../../../delegations/belief/margins.ts';
import {
  approximateNormal,
  hasBeenBlocked,
  holdOdds,
} from '../../../delegations/belief/plenary.ts';
import { weighObjectors } from '../../../engine/procedure/objections.ts';
import type { Belief } from '../../../delegations/belief/belief.ts';
import { computePlenaryLimit } from '../../../engine/procedure/room.ts';
import { computeTolerance } from '../../../engine/floor/floor-rule.ts';

export type RoomMember = {
  d: SeatIndex;
  /** Share 0..1 of the room's weight. */
  weight: number;
  outlook: DealOutlook;
  /** Articles whose change has brought it into the room; none: it sits there for its weight. */
  critic: readonly number[];
};

export type RoomOutlook = {
  members: readonly RoomMember[];
  /** Share of the room's weight that should refuse, with its standard error. */
  refusing: number;
  error: number;
  /** The largest share that may. */
  allowed: number;
  /** Articles on which the plenary may stop it all, with how likely that is, 0..1. */
  blocked: readonly { article: ArticleIndex; odds: number }[];
  /** Who would have less than no deal and could keep the text from a vote; null under slight odds. */
  left: LeftBehind | null;
  /** That no more than may refuse do, 0..1. */
  within: number;
  /** That neither the plenary nor whom it leaves behind stops it, 0..1. */
  beyond: number;
  /**
   * That it is agreed, by the room, the plenary and the Chair, 0..1. Whoever would stop it later mostly refuses it in the
   * room: odds of the two, taken for independent, were too low. Of 1,128 packages in the first four sittings of two class
   * conferences (seeds 711 to 715) Brier .133 instead of .140.
   */
  chance: number;
};

/** Chance up to which a proposal is said to be unlikely. */
export const UNLIKELY = 0.2;

/** Odds under this are not worth a word. */
const SLIGHT = 0.125;

/** What has been heard of a package: what members said to these very changes and in rooms at all, and whom worlds or rooms before have left behind. */
export type RoomHeard = {
  answers: ReadonlyMap<SeatIndex, boolean>;
  left: LeftBehind | null;
  rooms?: {
    tempers: ReadonlyMap<SeatIndex, Asking['temper']>;
    bound: readonly Bound[];
    lines?: RoomsHeard['lines'];
  };
};

/** A word that it has given to somebody else stood against this change. */
type Bound = TextChange & { of: SeatIndex };

const NOTHING_HEARD: RoomHeard = { answers: new Map(), left: null };

/** Members in the order of the room; shares 0..1 of the weight in it. */
export function estimateRoomOutlook(
  view: View,
  changes: readonly TextChange[],
  heard: RoomHeard = NOTHING_HEARD,
): RoomOutlook {
  const room = composeRoom(view, view.delegation, changes);
  const all = room.reduce((sum, d) => sum + (view.floorWeight[d] ?? 0), 0);
  const critics = changes.map((change) => ({
    article: change.article,
    of: listCritics(view, view.delegation, change),
  }));
  const members = room.map((d): RoomMember => ({
    d,
    weight: all > 0 ? (view.floorWeight[d] ?? 0) / all : 0,
    outlook: heedAnswer(estimateMemberOutlook(view, d, changes, heard), heard.answers.get(d)),
    critic: critics.flatMap(({ article, of }) => (of.includes(d) ? [article] : [])),
  }));
  const voices = members.map(({ d, outlook }): Voice => {
    return { weight: view.floorWeight[d] ?? 0, odds: 1 - outlook.chance };
  });
  const { share, error } = estimateShareAgainst(voices);
  const allowed = view.values.roomRefusal;
  const blocked = changes.map((change) => ({
    article: change.article,
    odds: estimatePlenaryOdds(view, recallBelief(view), change),
  }));
  const open = blocked.reduce((odds, one) => odds * (1 - one.odds), 1);
  const within = estimateChanceWithin(voices, allowed);
  const left = heard.left ?? estimateLeftBehind(view, changes);
  const beyond = open * (1 - (left?.odds ?? 0));
  return {
    members,
    refusing: share,
    error,
    allowed,
    blocked: blocked.filter(({ odds }) => odds >= SLIGHT),
    left: left && left.odds >= SLIGHT ? left : null,
    within,
    beyond,
    chance: Math.min(within, beyond),
  };
}

function heedAnswer(outlook: DealOutlook, before: boolean | undefined): DealOutlook {
  if (before === undefined) return outlook;
  const bar = before ? null : { code: 'refused' as const };
  return { ...outlook, bar, chance: before ? 1 : 0, unknown: null };
}

/**
 * A member lets a small loss pass, and asks more of whoever broke its word. What it was paid for costs it nothing, however
 * much that matters to it.
 */
function estimateMemberOutlook(
  view: View,
  d: SeatIndex,
  changes: readonly TextChange[],
  { rooms }: RoomHeard,
): DealOutlook {
  const { roomIndifference, distrust } = view.values;
  const broken = countBrokenBy(view.commitments, view.delegation);
  const needed = distrust * broken - roomIndifference;
  const bar =
    findWordBar(view, changes, rooms?.bound.filter(({ of }) => of === d) ?? []) ??
    findLineBar(view, d, changes, rooms?.lines);
  const asking = { changes, own: [], needed, bar, temper: rooms?.tempers.get(d) };
  const outlook = estimateOutlook(view, d, asking);
  const paid = outlook.pieces.filter(
    ({ article, value }) => value < 0 && isPaid(view, d, changes, article),
  );
  if (paid.length === 0) return outlook;
  return estimateOutlook(view, d, { ...asking, paid: paid.map(({ article }) => article) });
}

/** What it has named to a room binds it before the next. */
function findLineBar(
  view: View,
  d: SeatIndex,
  changes: readonly TextChange[],
  lines: RoomsHeard['lines'] = [],
): Bar | null {
  const disclosed = lines.filter(({ of }) => of === d).map((one) => ({ ...one, linkages: [] }));
  if (disclosed.length === 0) return null;
  return crossesToldLine({ ...view, disclosed }, d, changes) ? { code: 'line' } : null;
}

/** It refuses all words on the article, unless they are the only ones that it can have given its word for. */
function findWordBar(
  view: View,
  changes: readonly TextChange[],
  bound: readonly Bound[],
): Bar | null {
  const barred = changes.find(({ article, wording }) => {
    const refused = bound.filter((one) => one.article === article).map((one) => one.wording);
    if (refused.length === 0) return false;
    const [meant, ...others] = listMeant(view, article, refused);
    return meant !== wording || others.length > 0;
  });
  return barred ? { code: 'word', article: barred.article } : null;
}

/** Of a word named to the seat alone those that have come on the table; in a room also others, but none that it refused there. */
function listMeant(
  { articles, scenario }: View,
  a: ArticleIndex,
  refused: readonly WordingIndex[],
): WordingIndex[] {
  const [words, now] = [scenario.articles[a], articles[a]];
  if (!words || !now) return [];
  const inRooms = refused.some((wording) => wording !== NOTHING);
  const mayBe = (wording: WordingIndex) =>
    inRooms ? !refused.includes(wording) : wording !== now.text && now.tabled.includes(wording);
  return [...listWordings(words).keys()].filter(mayBe);
}

/** It has promised the seat to speak for just these words. */
function isPaid(
  view: View,
  d: SeatIndex,
  changes: readonly TextChange[],
  a: ArticleIndex,
): boolean {
  return changes.some(
    ({ article, wording }) =>
      article === a &&
      view.commitments.some(
        (promise) =>
          promise.by === d &&
          promise.to === view.delegation &&
          promise.status === 'given' &&
          promise.article === a &&
          promise.wording === wording,
      ),
  );
}

/** Who would be left, how likely that is, 0..1, and how it is known: by what they told, in worlds of a forecast, or as a room has just failed over it. */
export type LeftBehind = {
  seats: readonly SeatIndex[];
  odds: number;
  from: 'told' | 'worlds' | 'failed';
};

/** Utility by which a margin that was told, and what has changed since, may be off. */
export const LEFT_ERROR = 0.025;

type Told = { d: SeatIndex; then: number; now: number };

/** Of those asked what a deal is worth to them the likeliest to be left, as many as it takes; null: too few have told. */
function estimateLeftBehind(view: View, changes: readonly TextChange[]): LeftBehind | null {
  const told = listTold(view, changes).toSorted((one, other) => other.then - one.then);
  const seats: SeatIndex[] = [];
  let [odds, before] = [1, 1];
  for (const { d, then, now } of told) {
    seats.push(d);
    odds *= then;
    before *= now;
    if (weighObjectors(view.scenario, seats).stops)
      return { seats, odds: odds * (1 - before), from: 'told' };
  }
  return null;
}

/** That it has less than no deal after the changes, and as the text stands. */
function listTold(view: View, changes: readonly TextChange[]): Told[] {
  if (view.soundings.length === 0) return [];
  const belief = recallBelief(view);
  const { articles } = view.scenario;
  const texts = readStandingTexts(view);
  const below = (margin: number) => approximateNormal((-view.values.leaving - margin) / LEFT_ERROR);
  return estimateMargins(view, belief).flatMap((margin, place) => {
    const d = view.floor[place];
    if (margin === null || d === undefined || d === view.delegation) return [];
    const gain = computeGainFrom(belief.mandate(place), articles, texts, changes);
    return [{ d, then: below(margin + gain), now: below(margin) }];
  });
}

/** That more of the floor would hold a bracket against it than may, and than against the text: 0..1. */
function estimatePlenaryOdds(view: View, belief: Belief, change: TextChange): number {
  const { article, wording } = change;
  if (hasBeenBlocked(view, article, wording)) return 1;
  const allowed = Math.max(computePlenaryLimit(view), computeHeldNow(view, belief, article));
  return 1 - estimateChanceWithin(listVoices(view, belief, article, wording), allowed);
}

/** Share of the floor that holds a bracket against the text. Of an open article everybody sees who does. */
function computeHeldNow(view: View, belief: Belief, a: ArticleIndex): number {
  const { text = NOTHING, status, holders = [] } = view.articles[a] ?? {};
  if (text === NOTHING) return 0;
  if (status !== 'open') return estimateShareAgainst(listVoices(view, belief, a, text)).share;
  const seen = view.floor.map((d): Voice => {
    return { weight: view.floorWeight[d] ?? 0, odds: holders.includes(d) ? 1 : 0 };
  });
  return estimateShareAgainst(seen).share;
}

function listVoices(view: View, belief: Belief, a: ArticleIndex, wording: WordingIndex): Voice[] {
  return view.floor.map((d, place): Voice => {
    const odds =
      d === view.delegation ? ownOdds(view, a, wording) : holdOdds(view, belief, place, a, wording);
    return { weight: view.floorWeight[d] ?? 0, odds };
  });
}

/** A seat knows what it minds itself. */
function ownOdds(view: View, a: ArticleIndex, wording: WordingIndex): 0 | 1 {
  const { mandate } = view;
  const article = view.scenario.articles[a];
  const ideal = mandate?.ideals[a] ?? NaN;
  if (!mandate || !article || Number.isNaN(ideal)) return 0;
  const gap = 1 - measureCloseness(ideal, readPosition(mandate, article, wording));
  const borne = computeTolerance(view, view.sitting) * mandate.patience;
  return (mandate.saliences[a] ?? 0) * gap > borne ? 1 : 0;
}
