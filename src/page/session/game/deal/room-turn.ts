/** The one change to a package by which it should bring the seat most by the close, as likely as its room agrees. */
import {
  alterChanges,
  byCost,
  byIndex,
  type Sweetener,
} from '../../../../analysis/what-if/offer/sweetener.ts';
import { isSettled } from '../../../../engine/floor/settled.ts';
import { foresee } from '../../play/foresee.ts';
import { finishWhile } from '../../in-slices.ts';
import type { Game } from '../../store/store.ts';
import { isUndone } from '../vote/motions-ahead.ts';
import { ownWordAgainst } from '../text/own-word.ts';
import { computeReopeningCost } from '../text/reopened.ts';
import { toTextChange } from '../worth.ts';
import { compareRooms } from './compare-rooms.ts';
import { guessGain } from '../heading.ts';
import { tellGain, weighGain } from './package-gain.ts';
import {
  estimateGainOf,
  judgeRoom,
  packageOutlook,
  type RoomOutlook,
  type RoomsKnown,
  signFeeling,
  splitRoom,
} from './trade.ts';

type View = Game['view'];
type Change = Sweetener['change'];

/** `changes`: the package with it. */
type Turning = Pick<Sweetener, 'how' | 'change'> & {
  changes: readonly Change[];
  before: RoomOutlook;
  after: RoomOutlook;
};

/**
 * `gain`: whole points that the package brings by the close, and `now` without it; null where that is not known.
 * `credit`: that it costs. `called`: to the room. `left`: who agreed, and would not be in it.
 */
export type RoomTurn = Turning & {
  gain: number;
  now: number | null;
  credit: number;
  called: readonly number[];
  left: readonly number[];
};

/** Changes whose rooms are worked out: one takes up to some milliseconds. */
const LOOKED_AT = 24;
/** Of those that should turn it so many are played on to the close, which takes longer. */
const PLAYED_ON = 4;
/** Chance by which one lifts it that is worth a word. */
const LIFTS = 0.1;
/** Points under which a cost counts as one: next to nothing would be worth any price. */
const LEAST_COST = 1;

/** `costly`: what would turn it leaves the seat no better off than waiting. */
export type TurnFound = RoomTurn | 'none' | 'costly';

/** Null where nobody wants to know any more. */
export async function findRoomTurn(
  { view, log }: Pick<Game, 'view' | 'log'>,
  changes: readonly Change[],
  isWanted: () => boolean,
): Promise<TurnFound | null> {
  const heading = await foresee(view);
  return heading && finishWhile(isWanted, chooseTurn(view, changes, { log, heading }));
}

type Foreseen = RoomsKnown & { heading: Parameters<typeof tellGain>[1] };

/** Of those likeliest to serve the one by which the package brings most, if it brings more with it than without. */
function* chooseTurn(
  view: View,
  changes: readonly Change[],
  known: Foreseen,
): Generator<void, TurnFound> {
  const turns = yield* listRoomTurns(view, changes, known);
  if (turns.length === 0) return 'none';
  const tell = (all: readonly Change[]) =>
    tellGain(view, known.heading, { changes: all, isPackage: true });
  const now = yield* tell(changes);
  let found: TurnFound = 'costly';
  let most = weighGain(now ?? 0, turns[0]?.before.chance ?? 0);
  for (const turn of turns.slice(0, PLAYED_ON)) {
    const gain = yield* tell(turn.changes);
    // What is not known may serve the seat.
    if (found === 'costly' && (gain === null || gain > 0)) found = 'none';
    if (gain === null || gain <= 0) continue;
    const merit = weighGain(gain, turn.after.chance);
    if (merit <= most) continue;
    most = merit;
    found = { ...turn, gain, now, ...tellBeside(view, changes, turn) };
  }
  return found;
}

function tellBeside(view: View, before: readonly Change[], turn: Turning) {
  const missing = (of: RoomOutlook, from: RoomOutlook, signs: string) =>
    of.members
      .filter(({ d }) => !from.members.some((one) => one.d === d))
      .flatMap(({ d, outlook }) => (signs.includes(signFeeling(outlook)) ? [d] : []));
  return {
    credit: Math.max(
      0,
      computeReopeningCost(view, turn.changes) - computeReopeningCost(view, before),
    ),
    called: missing(turn.after, turn.before, '+?-'),
    left: missing(turn.before, turn.after, '+'),
  };
}

/**
 * A room at a time, the best first. What was learnt in rooms before is held to; nothing goes back on the seat's own word,
 * or is undone by the list of motions, or loses somebody who agrees.
 */
export function* listRoomTurns(
  view: View,
  changes: readonly Change[],
  known: RoomsKnown,
): Generator<void, Turning[]> {
  const before = packageOutlook(view, changes, known);
  if (!before) return [];
  const turns: Turning[] = [];
  for (const { how, change } of sortPromising(view, changes, before)) {
    yield;
    const all = alterChanges(changes, { how, change });
    const after = packageOutlook(view, all, known);
    if (after && lifts(before, after) && !bars(before, after) && !isUndone(view, all))
      turns.push({ how, change, changes: all, before, after });
  }
  const merit = ({ changes: all, after }: Turning) =>
    weighGain(guessGain(view, known.heading, all), after.chance);
  return turns.toSorted((one, other) => merit(other) - merit(one));
}

function lifts(before: RoomOutlook, after: RoomOutlook): boolean {
  const verdict = judgeRoom(after);
  if (after.chance < before.chance + LIFTS || (verdict !== 'near' && verdict !== 'likely'))
    return false;
  // What is written of the room may not speak against it; a room that stays may be let through.
  const [one, other] = [splitRoom(before), splitRoom(after)];
  const same = one.against === other.against && one.open === other.open;
  return (same || compareRooms(before, after) === '+') && !losesAgreed(before, after);
}

function losesAgreed(before: RoomOutlook, after: RoomOutlook): boolean {
  return before.members.some(
    ({ d, outlook }) =>
      signFeeling(outlook) === '+' &&
      after.members.some((one) => one.d === d && signFeeling(one.outlook) !== '+'),
  );
}

/** Whether it meets a promise or a red line that somebody has told of, and the package did not meet before. */
function bars(before: RoomOutlook, after: RoomOutlook): boolean {
  const isBarred = ({ d, outlook: { bar } }: RoomOutlook['members'][number]) =>
    bar && !before.members.some((one) => one.d === d && one.outlook.bar);
  return after.members.some(isBarred);
}

/** What should bring those who would refuse, or may, most for what it costs: words that serve none of them only call others in. */
function sortPromising(
  view: View,
  changes: readonly Change[],
  { members, blocked }: RoomOutlook,
): Sweetener[] {
  const { scenario, mandate } = view;
  if (!mandate) return [];
  const made = byIndex(scenario, changes);
  const full = made.length >= view.values.packageLength;
  const mayAdd = ({ status }: View['articles'][number]) => status !== 'closed';
  const doubted = members.filter(({ outlook }) => signFeeling(outlook) !== '+');
  const before = (id: string) => changes.find(({ article }) => article === id);
  // One that it turns may be enough: what the others lose who would refuse anyway takes nothing off.
  const gainOf = ({ how, change }: Sweetener) => {
    const now = before(change.article);
    return doubted.reduce((sum, { d, weight }) => {
      const id = scenario.delegations[d]?.id ?? '';
      const gain = (one: Change | undefined) => (one && estimateGainOf(view, id, one)) ?? 0;
      return sum + weight * Math.max(0, (how === 'drop' ? 0 : gain(change)) - gain(now));
    }, 0);
  };
  const stops = ({ how, change }: Sweetener) =>
    how !== 'add' && blocked.some((one) => scenario.articles[one.article]?.id === change.article);
  const rate = (one: Sweetener) => gainOf(one) / Math.max(LEAST_COST, one.cost);
  return byCost({ scenario, text: view, mandate, made, full, mayAdd })
    .filter((one) => isInOrder(view, one) && (gainOf(one) > 0 || stops(one)))
    .map((one) => ({ one, rated: rate(one) }))
    .toSorted((one, other) => other.rated - one.rated)
    .slice(0, LOOKED_AT)
    .map(({ one }) => one);
}

function isInOrder(view: View, { how, change }: Sweetener): boolean {
  const found = toTextChange(view, change);
  if (how === 'drop' || !found) return how === 'drop';
  return !isSettled(view, found) && ownWordAgainst(view, [change]).length === 0;
}
