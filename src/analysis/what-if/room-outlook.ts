/** Whether the room that the rules compose should agree to a package, as far as a seat knows. */
import { type Prospect, prospectsOf, ramp } from '../../delegations/prospects.ts';
import { brokenBy } from '../../engine/ledger.ts';
import { composeRoom, criticsOf } from '../../engine/room.ts';
import type { TextChange } from '../../engine/state.ts';
import type { View } from '../../engine/view.ts';
import { type Outlook, outlookFor } from './outlook.ts';

export type Member = {
  d: number;
  /** Share 0..1 of the room's weight. */
  weight: number;
  outlook: Outlook;
  /** Articles whose change has brought it into the room; none: it sits there for its weight. */
  critic: readonly number[];
};

export type RoomOutlook = {
  members: readonly Member[];
  /** Share of the room's weight that should refuse, with its standard error. */
  refusing: number;
  error: number;
  /** The largest share that may. */
  allowed: number;
  /** Articles on which the plenary may stop it all, with how likely that is, 0..1. */
  blocked: readonly { article: number; odds: number }[];
  /** That it is agreed, 0..1. */
  chance: number;
};

/** Odds under this are not worth a word. */
const SLIGHT = 0.1;

export function roomOutlook(view: View, changes: readonly TextChange[]): RoomOutlook {
  const room = composeRoom(view, view.delegation, changes);
  const all = room.reduce((sum, d) => sum + (view.floorWeight[d] ?? 0), 0);
  const critics = changes.map((change) => ({
    article: change.article,
    of: criticsOf(view, view.delegation, change),
  }));
  const members = room.map((d): Member => ({
    d,
    weight: all > 0 ? (view.floorWeight[d] ?? 0) / all : 0,
    outlook: memberOutlook(view, d, changes),
    critic: critics.flatMap(({ article, of }) => (of.includes(d) ? [article] : [])),
  }));
  let [refusing, variance] = [0, 0];
  for (const { weight, outlook } of members) {
    const refuses = 1 - outlook.chance;
    refusing += weight * refuses;
    variance += weight * weight * refuses * (1 - refuses);
  }
  const allowed = view.values.roomRefusal;
  const error = Math.sqrt(variance);
  const blocked = blockedOf(view, changes);
  const open = blocked.reduce((odds, one) => odds * (1 - one.odds), 1);
  const within = members.length === 0 ? 1 : ramp((allowed - refusing) / (error || 1e-9));
  return {
    members,
    refusing,
    error,
    allowed,
    blocked: blocked.filter(({ odds }) => odds >= SLIGHT),
    chance: open * within,
  };
}

/** A member lets a small loss pass, asks more of whoever broke its word, and forgives what it was paid for. */
function memberOutlook(view: View, d: number, changes: readonly TextChange[]): Outlook {
  const { roomIndifference, distrust } = view.values;
  const broken = brokenBy(view.commitments, view.delegation);
  const needed = distrust * broken - roomIndifference;
  const asking = { changes, own: [], needed, bar: null };
  const outlook = outlookFor(view, d, asking);
  const paid = outlook.pieces.reduce(
    (sum, { article, value }) =>
      sum + (isPaid(view, d, changes, article) ? Math.max(0, -value) : 0),
    0,
  );
  return paid > 0 ? outlookFor(view, d, { ...asking, needed: needed - paid }) : outlook;
}

/** It has promised the seat to speak for just these words. */
function isPaid(view: View, d: number, changes: readonly TextChange[], a: number): boolean {
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

const prospects = new WeakMap<View, readonly Prospect[]>();

function blockedOf(view: View, changes: readonly TextChange[]): RoomOutlook['blocked'] {
  const { mandate } = view;
  if (!mandate) return [];
  let known = prospects.get(view);
  if (!known) {
    known = prospectsOf(view, mandate);
    prospects.set(view, known);
  }
  const of = (change: TextChange) =>
    known.find(
      (one) => one.change.article === change.article && one.change.wording === change.wording,
    );
  return changes.map((change) => ({
    article: change.article,
    odds: of(change)?.blocked() ?? 0,
  }));
}
