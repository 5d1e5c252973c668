/** What the answer to the seat's last question has changed of what a room should say to a package. */
import type { TextHeading } from '../../../../conference/heading/heading.ts';
import type { Change, Seat } from '../../../../engine/command.ts';
import { judgeRoom, packageOutlook, type RoomOutlook } from '../../../session/game/deal/trade.ts';
import type { Game } from '../../../session/store/store.ts';
import type { Speech } from '../../../speech/use-game.ts';

type Laid = {
  changes: readonly Change[];
  room: RoomOutlook;
  /** What was foreseen before the question. */
  heading: TextHeading | null;
};

type Answer = { by: Seat; d: number; before: RoomOutlook; now: RoomOutlook };

/** Null where the seat's last act was no question to a member of the room. */
export function findRoomAnswer(
  { own, before, view, log, unread }: Pick<Game, 'own' | 'before' | 'view' | 'log' | 'unread'>,
  { changes, room, heading }: Laid,
): Answer | null {
  const last = own.at(-1)?.command;
  if (!before || last?.type !== 'ask') return null;
  const d = view.scenario.delegationIndex.get(last.delegation);
  if (d === undefined || !room.members.some((one) => one.d === d)) return null;
  const earlier = packageOutlook(before, changes, { log: log.slice(0, unread), heading });
  return earlier && { by: last.delegation, d, before: earlier, now: room };
}

/** Chance of a yes that has moved by less is as it was. */
const MOVED = 0.02;

/** What the verdict was before an answer; where it is the same, what the answer has made of whoever gave it. */
export function tellRoomAnswer({ by, d, before, now }: Answer, speech: Speech): string {
  const verdict = judgeRoom(before);
  const chance = ({ members }: RoomOutlook) => members.find((one) => one.d === d)?.outlook.chance;
  const moved = (chance(now) ?? 0) - (chance(before) ?? 0);
  const nearer = moved > 0 ? 'for' : 'against';
  return speech.t('verdict.answered', {
    seat: speech.names.called(by),
    verdict,
    way: verdict !== judgeRoom(now) ? 'other' : Math.abs(moved) < MOVED ? 'none' : nearer,
  });
}
