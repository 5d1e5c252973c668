/** What should come of a package, in words. */
import type { View } from '../../engine/state/view.ts';
import {
  isStopped,
  judgeOutlook,
  judgeRoom,
  type RoomOutlook,
  splitRoom,
} from '../session/game/deal/trade.ts';
import { nameFew } from './names/name-few.ts';
import { countEven, countRoom, type RoomCount } from './room-count.ts';
import type { Figures, Speech } from './use-game.ts';

/** Of those a package leaves behind, and of those who have refused it, so many are named. */
const NAMED = 3;

/**
 * "Likely: 1 of 5 will probably refuse. It fails if 3 refuse.", or what makes it another than that says: the plenary, or whom
 * it would leave behind; and who has refused the same before. Likely though members' signs leave it open, it says why.
 */
export function tellRoom(room: RoomOutlook, view: Pick<View, 'scenario'>, speech: Speech): string {
  const name = makeNamer(view, speech);
  const refused = room.members.filter(({ outlook }) => outlook.bar?.code === 'refused');
  return speech.t('verdict.again', {
    verdict: isStopped(room) ? tellStopped(room, speech, name) : tellFailing(room, speech, name),
    ...tellShares(room, speech),
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
    open: against > 0 ? count.part(open) : whole(open),
    part: whole(open),
    allowed: figures.share(room.allowed),
    stop: count.stop(room.allowed),
  };
}

/** The same without what would stop it: a line above the keys. */
export function tellRoomBriefly(
  room: RoomOutlook,
  view: Pick<View, 'scenario'>,
  speech: Speech,
): string {
  return isStopped(room)
    ? tellStopped(room, speech, makeNamer(view, speech))
    : tellCount(room, speech);
}

type Namer = (seats: readonly number[]) => string;

function makeNamer({ scenario }: Pick<View, 'scenario'>, speech: Speech): Namer {
  return (seats) =>
    nameFew(
      seats.map((d) => scenario.delegations[d]?.id ?? ''),
      speech,
      NAMED,
    );
}

function tellStopped(room: RoomOutlook, { t }: Speech, name: Namer): string {
  const { blocked, left } = room;
  const stops = left && blocked.every(({ odds }) => odds <= left.odds) ? 'left' : 'plenary';
  return t(`verdict.${stops}`, {
    verdict: judgeRoom(room),
    within: judgeOutlook({ chance: room.within }),
    left: left ? name(left.seats) : 'none',
    from: left?.from ?? 'none',
  });
}

function tellCount(room: RoomOutlook, speech: Speech): string {
  const verdict = judgeRoom(room);
  const { against, open } = splitRoom(room);
  const isOpen = verdict !== 'likely' && against <= room.allowed && open > 0;
  return speech.t(isOpen ? 'verdict.roomOpen' : 'verdict.room', {
    ...tellShares(room, speech),
    verdict,
    told: against > 0 ? 'some' : isOpen && open < 1 ? 'few' : 'none',
  });
}

function tellFailing(room: RoomOutlook, speech: Speech, name: Namer): string {
  const { blocked, left } = room;
  return speech.t('verdict.fails', {
    ...tellShares(room, speech),
    verdict: tellCount(room, speech),
    differ: findDiffering(room),
    plenary: blocked.length > 0 ? 'yes' : 'no',
    left: left ? name(left.seats) : 'none',
  });
}
