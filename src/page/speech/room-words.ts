/** What should come of a package, in words. */
import type { View } from '../../engine/state/view.ts';
import {
  isStopped,
  judgeOutlook,
  judgeRoom,
  listDoubted,
  type RoomOutlook,
  splitRoom,
} from '../session/game/deal/trade.ts';
import { nameFew } from './names/name-few.ts';
import type { Speech } from './use-game.ts';

/** Of those a package leaves behind, and of those who have refused it, so many are named. */
const NAMED = 3;

/**
 * "Likely: 20% will probably refuse. It fails if more than 50% refuse.", or what makes it another than these shares say: the
 * plenary, or whom it would leave behind; and who has refused the same before. Likely though members' signs leave it open, or
 * open though they do not, it says why.
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
    verdict: tellVerdictOfRoom(room, speech, name),
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

/**
 * Where those who refuse, and those who could, would not be too many together: who will probably agree and may not, as few
 * as it takes.
 */
function listSwaying(room: RoomOutlook): number[] {
  const { against, open } = splitRoom(room);
  if (judgeRoom(room) === 'likely' || against > room.allowed) return [];
  const swaying: number[] = [];
  let refusing = against + open;
  for (const { d, weight } of listDoubted(room.members, '+')) {
    if (refusing > room.allowed) break;
    refusing += weight;
    swaying.push(d);
  }
  return swaying;
}

function sharesOf(room: RoomOutlook, { figures }: Speech) {
  const { against, open } = splitRoom(room);
  return {
    refusing: figures.share(against),
    open: figures.share(open),
    allowed: figures.share(room.allowed),
  };
}

function tellVerdictOfRoom(
  room: RoomOutlook,
  speech: Speech,
  name: (seats: readonly number[]) => string,
): string {
  const { t } = speech;
  const verdict = judgeRoom(room);
  const within = judgeOutlook({ chance: room.within });
  const { blocked, left } = room;
  const leaves = left ? name(left.seats) : 'none';
  if (isStopped(room)) {
    const stops = left && blocked.every(({ odds }) => odds <= left.odds) ? 'left' : 'plenary';
    const from = left?.from ?? 'none';
    return t(`verdict.${stops}`, { verdict, within, left: leaves, from });
  }
  const { against, open } = splitRoom(room);
  const isOpen = verdict !== 'likely' && against <= room.allowed && open > 0;
  const swaying = listSwaying(room);
  return t(isOpen ? 'verdict.roomOpen' : 'verdict.room', {
    ...sharesOf(room, speech),
    verdict,
    told: against > 0 ? 'some' : isOpen && open < 1 ? 'few' : 'none',
    sway: swaying.length > 0 ? name(swaying) : 'none',
    differ: findDiffering(room),
    plenary: blocked.length > 0 ? 'yes' : 'no',
    left: leaves,
  });
}
