/** The adviser's other voice, for keeping the room together: who is closest to leaving, and what would bring it nearer. */
import { finishWhile } from '../../../session/in-slices.ts';
import { foresee } from '../../../session/play/foresee.ts';
import { findRoomHelpInSteps } from '../../../session/game/deal/room-help.ts';
import type { Game } from '../../../session/store/store.ts';
import type { Advice } from './advice.ts';

type Seen = Pick<Game, 'view' | 'acts' | 'seat' | 'assist'> & Partial<Pick<Game, 'log'>>;

/** `theirs`, `mine`: points that the words bring, the seat’s own by the close. */
export type RoomAdvice = Advice & { theirs: number; mine: number };

/** Between frames, as long as it is wanted. */
export async function adviseForRoom(
  { view, acts, seat, assist, log }: Seen,
  isWanted: () => boolean = () => true,
): Promise<RoomAdvice | null> {
  if (assist !== 'adviser' || view.awaited !== seat) return null;
  const heading = await foresee(view);
  if (!heading) return null;
  const seen = { view, acts, heading, ...(log && { log }) };
  const help = await finishWhile(isWanted, findRoomHelpInSteps(seen));
  if (!help) return null;
  const { helped, changes, theirs, mine } = help;
  const act = { type: 'package', changes } as const;
  const article = changes[0]?.article ?? null;
  return {
    kind: 'trade',
    act,
    reasons: [],
    about: article,
    seat: helped,
    on: article,
    told: true,
    theirs,
    mine,
  };
}
