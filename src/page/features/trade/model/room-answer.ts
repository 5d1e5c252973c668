/** What the answer to the seat's last question has changed of what a room should say to a package. */
import type { TextHeading } from '../../../../conference/heading/heading.ts';
import type { Change, Seat } from '../../../../engine/command.ts';
import {
  judgeRoom,
  packageOutlook,
  type RoomOutlook,
  signFeeling,
} from '../../../session/game/deal/trade.ts';
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

/** From a no to a yes. */
const SIGNS = '-?+';

/** What the verdict was before an answer; where it is the same, who is now seen otherwise; null where nobody is. */
export function tellRoomAnswer({ by, d, before, now }: Answer, speech: Speech): string | null {
  const verdict = judgeRoom(before);
  const [earlier = 0, later = 0] = [before, now].map(({ members }) => {
    const member = members.find((one) => one.d === d);
    return SIGNS.indexOf(member ? signFeeling(member.outlook) : '?');
  });
  const same = verdict === judgeRoom(now);
  if (same && earlier === later) return null;
  const nearer = later > earlier ? 'for' : 'against';
  return speech.t('verdict.answered', {
    seat: speech.names.called(by),
    verdict,
    way: same ? nearer : 'other',
  });
}
