/** What the answer to the seat's last question has changed of what a room should say to a package. */
import type { TextHeading } from '../../../../conference/heading/heading.ts';
import type { Change, Seat } from '../../../../engine/command.ts';
import {
  judgeRoom,
  packageOutlook,
  type RoomOutlook,
  splitRoom,
} from '../../../session/game/deal/trade.ts';
import type { Game } from '../../../session/store/store.ts';
import type { Speech } from '../../../speech/use-game.ts';

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

/** What was said of it before an answer; that nothing turns on it, where the same is said now. */
export function tellRoomAnswer({ by, before, now }: Answer, speech: Speech): string {
  const tell = (room: RoomOutlook) => {
    const { against, open } = splitRoom(room);
    const { share } = speech.figures;
    return { refusing: share(against), open: share(open), verdict: judgeRoom(room) };
  };
  const [was, is] = [before, now].map(tell);
  return speech.t('verdict.answered', {
    seat: speech.names.seat(by),
    ...was,
    same: JSON.stringify(was) === JSON.stringify(is) ? 'yes' : 'no',
  });
}
