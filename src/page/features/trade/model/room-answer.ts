/** What the answer to the seat's last question has changed of what a room should say to a package. */
import type { TextHeading } from '../../../../conference/heading/heading.ts';
import type { Change, Seat } from '../../../../engine/command.ts';
import { packageOutlook, type RoomOutlook } from '../../../session/game/deal/trade.ts';
import type { Game } from '../../../session/store/store.ts';

type Laid = {
  changes: readonly Change[];
  room: RoomOutlook;
  /** What was foreseen before the question. */
  heading: TextHeading | null;
};

type Answer = { by: Seat; before: RoomOutlook; now: RoomOutlook };

/** Null where the seat's last act was no question to a member of the room. */
export function findRoomAnswer(
  { own, before, view, log, unread }: Pick<Game, 'own' | 'before' | 'view' | 'log' | 'unread'>,
  { changes, room, heading }: Laid,
): Answer | null {
  const last = own.at(-1)?.command;
  if (!before || last?.type !== 'ask') return null;
  const d = view.scenario.delegationIndex.get(last.delegation);
  if (!room.members.some((one) => one.d === d)) return null;
  const earlier = packageOutlook(before, changes, { log: log.slice(0, unread), heading });
  return earlier && { by: last.delegation, before: earlier, now: room };
}
