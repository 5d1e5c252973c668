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
  return !isStopped(room) && verdict !== 'likely' && against <= room.allowed && open > 0;
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
 * refuse are enough; where it turns on the others it is open. Likely though members' signs leave it open, it says why.
 * @param question whom to ask first, where that is to be suggested
 */
export function tellRoom(
  room: RoomOutlook,
  view: Pick<View, 'scenario'>,
  speech: Speech,
  question?: RoomMember,
): string {
  const name = (seats: readonly number[]) =>
    nameFew(
      seats.map((d) => view.scenario.delegations[d]?.id ?? ''),
      speech,
      NAMED,
    );
  const refused = room.members.filter(({ outlook }) => outlook.bar?.code === 'refused');
  return speech.t('verdict.again', {
    verdict: tellVerdictOfRoom(room, view, speech, { name, question }),
    ...sharesOf(room, speech),
    // Otherwise it is said with what makes the room fail.
    differ: isStopped(room) ? findDiffering(room) : 'none',
    n: refused.length,
    names: name(refused.map(({ d }) => d)),
  });
}

/** How many members' signs leave open what the room will probably do: more than may refuse. */
function findDiffering(room: RoomOutlook): 'none' | 'some' | 'all' {
  const { against, open } = splitRoom(room);
  const sure = judgeOutlook({ chance: room.within }) !== 'likely' || against + open <= room.allowed;
  return sure ? 'none' : open < 1 ? 'some' : 'all';
}

/** Whether the plenary, or whom it leaves behind, makes it another than the room does. */
const isStopped = (room: RoomOutlook): boolean =>
  judgeOutlook(room) !== judgeOutlook({ chance: room.within });

function sharesOf(room: RoomOutlook, { figures }: Speech) {
  const { against, open } = splitRoom(room);
  return {
    refusing: figures.share(against),
    open: figures.share(open),
    allowed: figures.share(room.allowed),
  };
}

type Told = { name: (seats: readonly number[]) => string; question: RoomMember | undefined };

function tellVerdictOfRoom(
  room: RoomOutlook,
  view: Pick<View, 'scenario'>,
  speech: Speech,
  { name, question }: Told,
): string {
  const { t, names, article } = speech;
  const verdict = judgeOutlook(room);
  const within = judgeOutlook({ chance: room.within });
  const { blocked, left } = room;
  const leaves = left ? name(left.seats) : 'none';
  if (isStopped(room)) {
    const stops = left && blocked.every(({ odds }) => odds <= left.odds) ? 'left' : 'plenary';
    const from = left?.from ?? 'none';
    return t(`verdict.${stops}`, { verdict, within, left: leaves, from });
  }
  const { against, open } = splitRoom(room);
  const shares = {
    ...sharesOf(room, speech),
    told: against > 0 ? 'some' : open < 1 ? 'few' : 'none',
    plenary: blocked.length > 0 ? 'yes' : 'no',
    left: leaves,
  };
  if (!isOpenRoom(room))
    return t('verdict.room', {
      ...shares,
      differ: findDiffering(room),
      verdict: against > room.allowed ? 'unlikely' : verdict,
    });
  const nameAt = (a = -1) => article(view.scenario.articles[a]?.id ?? '');
  return t('verdict.roomOpen', {
    ...shares,
    seat: question ? names.seat(view.scenario.delegations[question.d]?.id ?? '') : 'none',
    article: nameAt(question?.outlook.unknown?.article),
  });
}
