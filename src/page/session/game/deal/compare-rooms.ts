/** Whether a change does a room good, by what is written of it. */
import { type RoomOutlook, splitRoom } from './trade.ts';

/**
 * What became of a room as its shares are written: better where less of it refuses or is open and no more of either.
 * Null where one rises and the other falls, and where both stay.
 */
export function compareRooms(before: RoomOutlook, after: RoomOutlook): '+' | '-' | null {
  const [one, other] = [splitRoom(before), splitRoom(after)];
  const against = Math.sign(other.against - one.against);
  const doubted = Math.sign(other.against + other.open - one.against - one.open);
  if (against === 0 && doubted === 0) return null;
  return against <= 0 && doubted <= 0 ? '+' : against >= 0 && doubted >= 0 ? '-' : null;
}
