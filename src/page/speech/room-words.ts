/** What should come of a package, in words. */
import type { View } from '../../engine/state/view.ts';
import {
  findDoubted,
  judgeOutlook,
  type RoomOutlook,
  splitRoom,
} from '../session/game/deal/trade.ts';
import type { Speech } from './use-game.ts';

/**
 * "Close: 20% will probably refuse, 40% unknown. It fails above 50%.", or what makes it another than these shares say: the
 * plenary. Where it turns on those of whom too little is known, it says whom to ask.
 */
export function tellRoom(
  room: RoomOutlook,
  view: Pick<View, 'scenario'>,
  { t, figures, names }: Speech,
): string {
  const verdict = judgeOutlook(room);
  const within = judgeOutlook({ chance: room.within });
  if (verdict !== within) return t('verdict.plenary', { verdict, within });
  const { against, open } = splitRoom(room);
  const shares = {
    refusing: figures.share(against),
    open: figures.share(open),
    allowed: figures.share(room.allowed),
  };
  const askable = { members: room.members.filter(({ outlook }) => outlook.unknown) };
  const doubted = findDoubted(askable);
  if (doubted && verdict === 'unlikely' && against <= room.allowed) {
    const seat = names.seat(view.scenario.delegations[doubted.d]?.id ?? '');
    return t('verdict.roomOpen', { ...shares, seat });
  }
  return t('verdict.room', {
    ...shares,
    verdict,
    known: open > 0 ? 'no' : 'yes',
    plenary: verdict === 'near' && room.blocked.length > 0 ? 'yes' : 'no',
  });
}
