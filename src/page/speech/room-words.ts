/** What should come of a package, in words. */
import { judgeOutlook, type RoomOutlook, splitRoom } from '../session/game/deal/trade.ts';
import type { Speech } from './use-game.ts';

/**
 * "Close: 20% will probably refuse, 40% unknown. It fails above 50%.", or what makes it another than these shares say: the
 * plenary.
 */
export function tellRoom(room: RoomOutlook, { t, figures }: Speech): string {
  const verdict = judgeOutlook(room);
  const within = judgeOutlook({ chance: room.within });
  if (verdict !== within) return t('verdict.plenary', { verdict, within });
  const { against, open } = splitRoom(room);
  return t('verdict.room', {
    verdict,
    refusing: figures.share(against),
    open: figures.share(open),
    known: open > 0 ? 'no' : 'yes',
    allowed: figures.share(room.allowed),
    plenary: verdict === 'near' && room.blocked.length > 0 ? 'yes' : 'no',
  });
}
