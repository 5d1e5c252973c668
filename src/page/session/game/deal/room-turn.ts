/** The one change to a package that should do most for it in its room, for what it costs the seat. */
import {
  alterChanges,
  byCost,
  byIndex,
  type Sweetener,
} from '../../../../analysis/what-if/offer/sweetener.ts';
import { isSettled } from '../../../../engine/floor/settled.ts';
import { type Foresees, foresee, foreseeAgreed } from '../../play/foresee.ts';
import { finishWhile } from '../../in-slices.ts';
import type { Game } from '../../store/store.ts';
import { servesAhead } from '../serves-ahead.ts';
import { isUndone } from '../vote/motions-ahead.ts';
import { ownWordAgainst } from '../text/own-word.ts';
import { computeChangeWorth, toTextChange } from '../worth.ts';
import {
  estimateGainOf,
  judgeRoom,
  packageOutlook,
  type RoomOutlook,
  type RoomsKnown,
  signFeeling,
} from './trade.ts';

type View = Game['view'];
type Change = Sweetener['change'];

/** `changes`: the package with it. */
export type RoomTurn = Sweetener & {
  changes: readonly Change[];
  before: RoomOutlook;
  after: RoomOutlook;
};

/** Changes whose rooms are worked out: one takes up to some milliseconds. */
const LOOKED_AT = 24;
/** Of those that should turn it so many are played on to the close, which takes longer. */
const PLAYED_ON = 3;
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
  asker: Extract<Foresees, 'turn' | 'refused'> = 'turn',
): Promise<TurnFound | null> {
  const heading = await foresee(view);
  const turns = await finishWhile(isWanted, listRoomTurns(view, changes, { log, heading }));
  if (!turns) return null;
  for (const turn of turns.slice(0, PLAYED_ON)) {
    // oxlint-disable-next-line no-await-in-loop -- the best that serves is enough
    const agreed = await foreseeAgreed(view, turn.changes, asker);
    if (!isWanted()) return null;
    const ahead = agreed && { points: agreed.points, agreed };
    if (servesAhead(computeChangeWorth(view, turn.changes), ahead)) return turn;
  }
  return turns.length > 0 ? 'costly' : 'none';
}

/**
 * A room at a time, the best first. What was learnt in rooms before is held to; nothing goes back on the seat's own word,
 * or is undone by the list of motions.
 */
export function* listRoomTurns(
  view: View,
  changes: readonly Change[],
  known: RoomsKnown,
): Generator<void, RoomTurn[]> {
  const before = packageOutlook(view, changes, known);
  if (!before) return [];
  const turns: RoomTurn[] = [];
  for (const { how, change, cost } of sortPromising(view, changes, before)) {
    yield;
    const all = alterChanges(changes, { how, change });
    const after = packageOutlook(view, all, known);
    if (after && lifts(before, after) && !bars(before, after) && !isUndone(view, all))
      turns.push({ how, change, cost, changes: all, before, after });
  }
  const merit = ({ cost, after }: RoomTurn) =>
    (after.chance - before.chance) / Math.max(LEAST_COST, cost);
  return turns.toSorted((one, other) => merit(other) - merit(one));
}

function lifts(before: RoomOutlook, after: RoomOutlook): boolean {
  const verdict = judgeRoom(after);
  return after.chance >= before.chance + LIFTS && (verdict === 'near' || verdict === 'likely');
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
  const gainBy = (change: Change) =>
    doubted.reduce((sum, { d, weight }) => {
      const id = scenario.delegations[d]?.id ?? '';
      return sum + weight * (estimateGainOf(view, id, change) ?? 0);
    }, 0);
  const before = (id: string) => changes.find(({ article }) => article === id);
  const gainOf = ({ how, change }: Sweetener) => {
    const now = before(change.article);
    return (how === 'drop' ? 0 : gainBy(change)) - (now ? gainBy(now) : 0);
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
