/** The trading table: what a deal should be to the other side, and what could go on it. In points. */
import {
  sumAsking,
  type Bar,
  estimateBelievedGain,
  type DealOutlook,
  estimateOutlook,
  type Unknown,
} from '../../../../analysis/what-if/offer/outlook.ts';
import {
  type RoomOutlook,
  estimateRoomOutlook,
} from '../../../../analysis/what-if/offer/room-outlook.ts';
import { hearOnPackage, type RoomsKnown } from '../../../../analysis/what-if/offer/room-heard.ts';
import type { Change, Condition, SideTerm } from '../../../../engine/command.ts';
import { computeSideGain } from '../../../../engine/promises/instruments.ts';
import { NOTHING, type TextChange } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import { applyChanges } from '../text/text-with.ts';
import { toTextChange, computeChangeWorth } from '../worth.ts';
import { guessGain } from '../heading.ts';

export type { Bar, DealOutlook, RoomOutlook, RoomsKnown };
export {
  isStopped,
  judgeOutlook,
  judgeRoom,
  listDoubted,
  type RoomSign,
  signFeeling,
  signMembers,
  splitRoom,
  type TradeVerdict,
} from '../../../../analysis/what-if/offer/judge-room.ts';

/** An offer being put together. */
export type DealDraft = {
  delegation: string | null;
  give: readonly Change[];
  want: readonly Change[];
  condition: Condition | null;
  side: readonly SideTerm[];
};

/** Whether the partner should take it; null without a partner, or with nothing on the table. */
export function estimateDeal(view: View, deal: DealDraft): DealOutlook | null {
  const d = view.scenario.delegationIndex.get(deal.delegation ?? '');
  if (d === undefined || d === view.delegation || !view.floor.includes(d)) return null;
  if (deal.give.length + deal.want.length + deal.side.length === 0) return null;
  const then = asConditioned(view, deal.condition);
  const give = findTextChanges(view, deal.give);
  const want = findTextChanges(view, deal.want);
  return estimateOutlook(
    then,
    d,
    sumAsking(view, d, { give, want, side: sumSideFor(view, deal, d) }),
  );
}

function sumSideFor({ scenario, delegation }: View, { side }: DealDraft, d: number): number {
  const terms = side.map(({ instrument, from }) => ({
    instrument: scenario.instruments.findIndex(({ id }) => id === instrument),
    from,
  }));
  return computeSideGain(scenario, { by: delegation, to: d, side: terms }, d);
}

/** The text as it will be if the condition is met. */
function asConditioned(view: View, condition: Condition | null): View {
  if (condition?.option === undefined) return view;
  return applyChanges(view, [{ article: condition.article, option: condition.option }]);
}

function findTextChanges(view: View, changes: readonly Change[]): TextChange[] {
  return changes.flatMap((change) => toTextChange(view, change) ?? []);
}

/** Whether the room should agree to a package; null with nothing in it. */
export function packageOutlook(
  view: View,
  changes: readonly Change[],
  known: RoomsKnown = {},
): RoomOutlook | null {
  const made = findTextChanges(view, changes);
  return made.length === 0
    ? null
    : estimateRoomOutlook(view, made, hearOnPackage(view, made, known));
}

/** What side instruments in the draft are worth to the partner, in points. */
export function computeSidePoints(view: View, deal: DealDraft): number {
  const d = view.scenario.delegationIndex.get(deal.delegation ?? '');
  return d === undefined ? 0 : 100 * sumSideFor(view, deal, d);
}

export type Possible = {
  change: Change;
  /** Points to the seat: what it adds by the close over waiting, and in the draft where nothing is foreseen. */
  mine: number;
  /** The same in whole points, by which what is said of all that is laid changes; in the draft to a tenth. */
  price: number;
  crosses: boolean;
  /** Points it should be worth to the partner; null without one, or where it has stated no position. */
  theirs: number | null;
};

type Lies = {
  laid?: readonly Change[];
  /** Part of it that the card of one more would lie under: what each adds to that comes to what all bring. */
  above?: readonly Change[];
  heading?: RoomsKnown['heading'];
};

/**
 * The words of each article that go best on a side of the table, best first: given, what the other gains by most for
 * what it costs; asked for, what brings the seat most for what the other loses.
 * @param lies what lies on the table: words that cross a red line beside it; and what a card of theirs would stand under
 */
export function listPossible(
  view: View,
  side: 'give' | 'want',
  partner: string | null,
  values: readonly Change[],
  { laid = [], above = laid, heading = null }: Lies = {},
): Possible[] {
  const now = guessGain(view, heading, above);
  const all = values.map((change) =>
    makePossible(view, { partner, laid, above, heading, now }, change),
  );
  const merit = (one: Possible) => rateForSide(side, one);
  const best = new Map<string, Possible>();
  for (const one of all) {
    const before = best.get(one.change.article);
    if (!before || merit(one) > merit(before)) best.set(one.change.article, one);
  }
  return [...best.values()].sort((one, other) => merit(other) - merit(one));
}

/** For a table of two: given, what the other gains by or has not spoken about; asked for, what brings the seat something; else all. */
export function keepFitting(side: 'give' | 'want', possible: readonly Possible[]) {
  const fitting = possible.filter(
    ({ mine, theirs }) => (side === 'give' ? (theirs ?? 1) : mine) > 0,
  );
  return fitting.length > 0 ? fitting : possible;
}

/**
 * What the other side wants, at the least cost, is given; asked for is what it would not speak for by itself. What
 * leaves both no better comes last, and what crosses one's own red line after that.
 */
function rateForSide(side: 'give' | 'want', { mine, theirs, crosses }: Possible): number {
  const others = theirs ?? 0;
  const wanted = side === 'give' ? others : mine;
  const anyway = side === 'want' && others > 0 ? others : 0;
  const rank = crosses ? 2 : wanted > 0 ? 0 : 1;
  return mine + others - 2 * anyway - 1000 * rank;
}

function makePossible(
  view: View,
  { partner, laid, above, heading, now }: Required<Lies> & { partner: string | null; now: number },
  change: Change,
): Possible {
  const all = computeChangeWorth(view, [...laid, change]);
  const before = computeChangeWorth(view, laid)?.crossed ?? [];
  const alone = computeChangeWorth(view, [change])?.net ?? 0;
  const then = guessGain(view, heading, [...above, change]);
  return {
    change,
    mine: heading ? then - now : alone,
    price: heading ? Math.round(then) - Math.round(now) : alone,
    crosses: all?.crossed.some((article) => !before.includes(article)) ?? false,
    theirs: partner === null ? null : estimateGainOf(view, partner, change),
  };
}

/** What one change alone should bring a delegation, in points; null where it has stated no position. */
export function estimateGainOf(view: View, delegation: string, change: Change): number | null {
  const d = view.scenario.delegationIndex.get(delegation) ?? NOTHING;
  const made = toTextChange(view, change);
  const gain = made ? estimateBelievedGain(view, d, made) : NaN;
  return Number.isNaN(gain) ? null : gain * 100;
}

/** Share of what is open that a question has to settle to be put forward. */
const TELLS = 0.25;

/** Whether an answer would settle enough. */
export function isTelling({ before, after }: Pick<Unknown, 'before' | 'after'>): boolean {
  return after <= before * (1 - TELLS);
}

/** What decides beside the room, where that is likelier to stop it: the plenary, or whom it leaves behind. */
export function findRoomStop({ within, beyond, left, blocked }: RoomOutlook) {
  if (beyond >= within) return null;
  return left && blocked.every(({ odds }) => odds <= left.odds) ? 'left' : 'plenary';
}
