/** What is to be tried in a game that goes on from a moment of another, until it has been: told by where it was chosen. */
import { type Change, writeChangesKey } from '../../engine/command.ts';
import type { RoomOutlook } from './game/deal/trade.ts';
import type { Game } from './store/store.ts';

/** What was missed or done there, in words; a package that was missed as it is laid on the table, and its room as that answered. */
export type ToTry = {
  told: string;
  changes: readonly Change[];
  settle?: (room: RoomOutlook) => RoomOutlook;
};

const TO_TRY = new Map<string, { seat: string; acts: number; tried: ToTry }>();

type Branch = Pick<Game, 'id' | 'seat' | 'own'>;

export function keepToTry({ id, seat, own }: Branch, tried: ToTry): void {
  TO_TRY.set(id, { seat, acts: own.length, tried });
}

/** No words where nothing was named; null once the seat has acted, for another seat, and in a game that is no branch. */
export function readToTry({ id, seat, own }: Branch): ToTry | null {
  const kept = TO_TRY.get(id);
  return kept?.seat === seat && kept.acts === own.length ? kept.tried : null;
}

/** The room of the package to try as it answered where that was played on; of another as it is expected. */
export function recallRoom(
  game: Branch,
  changes: readonly Change[],
  room: RoomOutlook | null,
): RoomOutlook | null {
  const tried = readToTry(game);
  return room && tried?.settle && writeChangesKey(changes) === writeChangesKey(tried.changes)
    ? tried.settle(room)
    : room;
}
