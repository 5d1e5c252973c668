import { estimateRoomAnswered } from '../../../../analysis/what-if/offer/room-answered.ts';
import {
  isStopped,
  isTelling,
  judgeRoom,
  listDoubted,
  type RoomOutlook,
} from '../../../session/game/deal/trade.ts';

type RoomMember = RoomOutlook['members'][number];

/** Whose answer the room turns on most, of those of whom one answer would make it another verdict than the other. */
export function findToAsk(room: RoomOutlook): RoomMember | undefined {
  if (isStopped(room) || judgeRoom(room) !== 'near') return undefined;
  return listDoubted(room).find((member) => {
    const { unknown } = member.outlook;
    if (!unknown || !isTelling(unknown)) return false;
    const after = (speaks: 'for' | 'against') =>
      judgeRoom(estimateRoomAnswered(room, member, speaks));
    return after('for') !== after('against');
  });
}
