/** What should come of a package, in words. */
import type { View } from '../../engine/state/view.ts';
import {
  findDoubted,
  judgeOutlook,
  type RoomOutlook,
  splitRoom,
} from '../session/game/deal/trade.ts';
import type { Speech } from './use-game.ts';

/** Whether it turns on those of whom too little is known, and not on the plenary. */
function isOpenRoom(room: RoomOutlook): boolean {
  const { against, open } = splitRoom(room);
  const verdict = judgeOutlook(room);
  const alone = verdict === judgeOutlook({ chance: room.within });
  return alone && verdict !== 'likely' && against <= room.allowed && open > 0;
}

/** Whose answer the room turns on most, of those who have something left to tell. */
export function findToAsk(room: RoomOutlook): RoomOutlook['members'][number] | undefined {
  if (!isOpenRoom(room)) return undefined;
  return findDoubted({ members: room.members.filter(({ outlook }) => outlook.unknown) });
}

/**
 * "Likely: 20% will probably refuse. It fails if more than 50% refuse.", or what makes it another than these shares say: the plenary. It is
 * unlikely only where those known to refuse are enough; where it turns on the others it is open, and says whom to ask.
 */
export function tellRoom(
  room: RoomOutlook,
  view: Pick<View, 'scenario'>,
  { t, figures, names, article }: Speech,
): string {
  const verdict = judgeOutlook(room);
  const within = judgeOutlook({ chance: room.within });
  if (verdict !== within) return t('verdict.plenary', { verdict, within });
  const { against, open } = splitRoom(room);
  const shares = {
    refusing: figures.share(against),
    open: figures.share(open),
    allowed: figures.share(room.allowed),
    plenary: room.blocked.length > 0 ? 'yes' : 'no',
  };
  if (!isOpenRoom(room))
    return t('verdict.room', {
      ...shares,
      verdict: against > room.allowed ? 'unlikely' : verdict,
    });
  const doubted = findToAsk(room);
  const nameAt = (a = -1) => article(view.scenario.articles[a]?.id ?? '');
  return t('verdict.roomOpen', {
    ...shares,
    told: against > 0 ? 'some' : open < 1 ? 'few' : 'none',
    seat: doubted ? names.seat(view.scenario.delegations[doubted.d]?.id ?? '') : 'none',
    article: nameAt(doubted?.outlook.unknown?.article),
  });
}
