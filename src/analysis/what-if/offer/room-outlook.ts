/** Whether the room that the rules compose should agree to a package, as far as a seat knows. */
import type { ArticleIndex, SeatIndex } from '../../../scenario/resolved.ts';
import { countBrokenBy } from '../../../engine/promises/ledger.ts';
import { composeRoom, listCritics } from '../../../engine/procedure/compose-room.ts';
import type { TextChange } from '../../../engine/mandate/mandate.ts';
import type { View } from '../../../engine/state/view.ts';
import { estimateLeftBehind, type LeftBehind } from './left-odds.ts';
import { recallBelief, type DealOutlook, estimateOutlook } from './outlook.ts';
import { estimatePlenaryOdds } from './plenary-odds.ts';
import { estimateChanceWithin, estimateShareAgainst, type Voice } from './share-odds.ts';

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
  /** Who would have less than no deal and could keep the text from a vote, where enough have told; null under slight odds. */
  left: LeftBehind | null;
  /** That no more than may refuse do, 0..1. */
  within: number;
  /**
   * That it is agreed, by the room, the plenary and the Chair, 0..1.
   */
  chance: number;
};

/** Chance up to which a proposal is said to be unlikely. */
export const UNLIKELY = 0.2;

/** Odds under this are not worth a word. */
const SLIGHT = 0.2;

/** Members in the order of the room; shares 0..1 of the weight in it. */
export function estimateRoomOutlook(view: View, changes: readonly TextChange[]): RoomOutlook {
  const room = composeRoom(view, view.delegation, changes);
  const all = room.reduce((sum, d) => sum + (view.floorWeight[d] ?? 0), 0);
  const critics = changes.map((change) => ({
    article: change.article,
    of: listCritics(view, view.delegation, change),
  }));
  const members = room.map((d): RoomMember => ({
    d,
    weight: all > 0 ? (view.floorWeight[d] ?? 0) / all : 0,
    outlook: estimateMemberOutlook(view, d, changes),
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
  const left = estimateLeftBehind(view, changes);
  return {
    members,
    refusing: share,
    error,
    allowed,
    blocked: blocked.filter(({ odds }) => odds >= SLIGHT),
    left: left && left.odds >= SLIGHT ? left : null,
    within,
    chance: open * within * (1 - (left?.odds ?? 0)),
  };
}

/** A member lets a small loss pass, asks more of whoever broke its word, and forgives what it was paid for. */
function estimateMemberOutlook(
  view: View,
  d: SeatIndex,
  changes: readonly TextChange[],
): DealOutlook {
  const { roomIndifference, distrust } = view.values;
  const broken = countBrokenBy(view.commitments, view.delegation);
  const needed = distrust * broken - roomIndifference;
  const asking = { changes, own: [], needed, bar: null };
  const outlook = estimateOutlook(view, d, asking);
  const paid = outlook.pieces.reduce(
    (sum, { article, value }) =>
      sum + (isPaid(view, d, changes, article) ? Math.max(0, -value) : 0),
    0,
  );
  return paid > 0 ? estimateOutlook(view, d, { ...asking, needed: needed - paid }) : outlook;
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
