/** What else could go into a package, and what it would do to the room. */
import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { computeChangeWorth } from '../worth.ts';
import {
  listPossible,
  packageOutlook,
  type Possible,
  type RoomOutlook,
  type RoomsKnown,
} from './trade.ts';

/** `room`: asked with it. */
export type RatedAddition = { one: Possible; room: RoomOutlook };

/**
 * A room at a time. Of each article the words by which the package brings the seat most, as likely as it passes; the best
 * first, and last what crosses a red line of its own.
 */
export function* rateAdditions(
  view: View,
  free: readonly Change[],
  laid: readonly Change[],
  known: RoomsKnown,
): Generator<void, RatedAddition[]> {
  const best = new Map<string, RatedAddition & { merit: number }>();
  for (const change of free) {
    yield;
    const all = [...laid, change];
    const [one] = listPossible(view, 'want', null, [change], laid);
    const room = packageOutlook(view, all, known);
    if (!one || !room) continue;
    const net = computeChangeWorth(view, all)?.net ?? 0;
    const merit = (one.crosses ? -1000 : 0) + (net > 0 ? net * room.chance : net);
    const before = best.get(change.article);
    if (!before || merit > before.merit) best.set(change.article, { one, room, merit });
  }
  return [...best.values()].toSorted((a, b) => b.merit - a.merit);
}
