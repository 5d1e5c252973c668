/** What should come of a package, in words. */
import type { View } from '../../engine/state/view.ts';
import {
  findRoomStop,
  isStopped,
  judgeOutlook,
  judgeRoom,
  type RoomOutlook,
  splitRoom,
} from '../session/game/deal/trade.ts';
import { nameFew } from './names/name-few.ts';
import { countEven, countRoom, type RoomCount } from './room-count.ts';
import type { Figures, Speech } from './use-game.ts';

/** Of those who have refused it so many are named. */
const NAMED = 3;

/** "Open: 1 of 5 will probably refuse; it fails at 3.", and who has refused the same before. */
export function tellRoom(room: RoomOutlook, { scenario }: Pick<View, 'scenario'>, speech: Speech) {
  const refused = room.members.filter(({ outlook }) => outlook.bar?.code === 'refused');
  return speech.t('verdict.again', {
    verdict: tellRoomBriefly(room, speech),
    n: refused.length,
    names: nameFew(
      refused.map(({ d }) => scenario.delegations[d]?.id ?? ''),
      speech,
      NAMED,
    ),
  });
}

/** Whether more of its members' signs are open than may refuse, though it will probably agree. */
function isLikelyThough(room: RoomOutlook): boolean {
  const { against, open } = splitRoom(room);
  return judgeRoom(room) === 'likely' && against + open > room.allowed;
}

/** How the shares of a room are written: in delegations where all of it weigh the same. */
export function countInRoom(
  { members }: Pick<RoomOutlook, 'members'>,
  figures: Figures,
): RoomCount {
  return countRoom(countEven(members.map(({ weight }) => weight)), figures);
}

type Shares = ReturnType<typeof splitRoom>;

/** A share of two rooms and who is open in the second: in delegations where all of either weigh the same. */
export function tellRooms(
  [before, after]: readonly [RoomOutlook, RoomOutlook],
  read: (shares: Shares) => number,
  { t, figures }: Speech,
) {
  const counts = [before, after].map((room) => countInRoom(room, figures));
  const even = counts.every(({ of }) => of > 0);
  const [one, other] = even ? counts : counts.map(() => countRoom(null, figures));
  const [then, now] = [splitRoom(before), splitRoom(after)];
  const tell = (count: RoomCount | undefined, share: number) =>
    count ? t('verdict.part', { n: count.part(share), of: count.of }) : '';
  return {
    before: one?.of === other?.of ? (one?.part(read(then)) ?? '') : tell(one, read(then)),
    after: tell(other, read(now)),
    open: now.open > 0 ? (other?.part(now.open) ?? '') : 'none',
  };
}

/** Who should refuse and who could, and what would stop it. */
export function tellShares(room: RoomOutlook, { t, figures }: Speech) {
  const { against, open } = splitRoom(room);
  const count = countInRoom(room, figures);
  const whole = (share: number) => t('verdict.part', { n: count.part(share), of: count.of });
  return {
    refusing: whole(against),
    open: whole(open),
    allowed: figures.share(room.allowed),
    stop: count.stop(room.allowed),
  };
}

/** A line above the keys: one count, of those who decide it; the plenary or whom it leaves behind where these do. */
export function tellRoomBriefly(room: RoomOutlook, speech: Speech): string {
  const { left } = room;
  const { against } = splitRoom(room);
  const verdict = judgeRoom(room);
  const stop = isStopped(room) ? findRoomStop(room) : null;
  if (stop)
    return speech.t(`verdict.${stop}`, {
      verdict,
      within: judgeOutlook({ chance: room.within }),
      n: left?.seats.length ?? 0,
      from: left?.from ?? 'none',
    });
  const though = isLikelyThough(room);
  const isOpen = verdict === 'near' && against === 0;
  return speech.t('verdict.room', {
    ...tellShares(room, speech),
    verdict: though ? 'though' : verdict,
    told: though || isOpen ? 'open' : against > 0 ? 'some' : 'none',
  });
}
