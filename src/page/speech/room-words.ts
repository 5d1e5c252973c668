/** What should come of a package, in words. */
import type { View } from '../../engine/state/view.ts';
import {
  findDoubted,
  isTelling,
  judgeOutlook,
  type RoomOutlook,
  splitRoom,
} from '../session/game/deal/trade.ts';
import { nameFew } from './names/name-few.ts';
import type { Speech } from './use-game.ts';

type RoomMember = RoomOutlook['members'][number];

/** Whether it turns on those of whom too little is known, and not on the plenary. */
function isOpenRoom(room: RoomOutlook): boolean {
  const { against, open } = splitRoom(room);
  const verdict = judgeOutlook(room);
  const alone = verdict === judgeOutlook({ chance: room.within });
  return alone && verdict !== 'likely' && against <= room.allowed && open > 0;
}

/** Whose answer the room turns on most, of those who have something left to tell that would settle much of it. */
export function findToAsk(room: RoomOutlook): RoomMember | undefined {
  if (!isOpenRoom(room)) return undefined;
  const telling = ({ outlook: { unknown } }: RoomMember) => (unknown ? isTelling(unknown) : false);
  return findDoubted({ members: room.members.filter(telling) });
}

/** Of those a package leaves behind, and of those who have refused it, so many are named. */
const NAMED = 3;

/**
 * "Likely: 20% will probably refuse. It fails if more than 50% refuse.", or what makes it another than these shares say: the
 * plenary, or whom it would leave behind; and who has refused the same before. It is unlikely only where those known to
 * refuse are enough; where it turns on the others it is open, and says whom to ask.
 */
export function tellRoom(room: RoomOutlook, view: Pick<View, 'scenario'>, speech: Speech): string {
  const name = (seats: readonly number[]) =>
    nameFew(
      seats.map((d) => view.scenario.delegations[d]?.id ?? ''),
      speech,
      NAMED,
    );
  const refused = room.members.filter(({ outlook }) => outlook.bar?.code === 'refused');
  return speech.t('verdict.again', {
    verdict: tellVerdictOfRoom(room, view, speech, name),
    n: refused.length,
    names: name(refused.map(({ d }) => d)),
  });
}

function tellVerdictOfRoom(
  room: RoomOutlook,
  view: Pick<View, 'scenario'>,
  { t, figures, names, article }: Speech,
  name: (seats: readonly number[]) => string,
): string {
  const verdict = judgeOutlook(room);
  const within = judgeOutlook({ chance: room.within });
  const { blocked, left } = room;
  const leaves = left ? name(left.seats) : 'none';
  if (verdict !== within) {
    const stops = left && blocked.every(({ odds }) => odds <= left.odds) ? 'left' : 'plenary';
    const from = left?.from ?? 'none';
    return t(`verdict.${stops}`, { verdict, within, left: leaves, from });
  }
  const { against, open } = splitRoom(room);
  const shares = {
    refusing: figures.share(against),
    open: figures.share(open),
    allowed: figures.share(room.allowed),
    plenary: blocked.length > 0 ? 'yes' : 'no',
    left: leaves,
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
