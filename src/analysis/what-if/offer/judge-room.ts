/** How what a seat expects of an offer or a room is said. */
import type { Bar, DealOutlook } from './outlook.ts';
import { type RoomMember, type RoomOutlook, UNLIKELY } from './room-outlook.ts';

/** Chance from which on it is said to be likely. */
const LIKELY = 0.8;

export type TradeVerdict = 'no' | 'unlikely' | 'near' | 'likely';

export function judgeOutlook({ chance, bar }: { chance: number; bar?: Bar | null }): TradeVerdict {
  if (bar) return 'no';
  if (chance >= LIKELY) return 'likely';
  return chance <= UNLIKELY ? 'unlikely' : 'near';
}

/** What a delegation will probably say; ? where that is open. */
export type RoomSign = '+' | '-' | '?';

/** How a change alone should be to a delegation. */
export function signFeeling(outlook: Pick<DealOutlook, 'chance' | 'bar'>): RoomSign {
  const verdict = judgeOutlook(outlook);
  if (verdict === 'likely') return '+';
  return verdict === 'near' ? '?' : '-';
}

/**
 * The signs of a room's members, as it is told. Where those who would refuse, and those who could, are not too many together
 * and the room is in doubt all the same, the likely ones most in doubt are open too, as few as it takes.
 */
export function signMembers({
  members,
  within,
  allowed,
}: RoomOutlook): ReadonlyMap<RoomMember, RoomSign> {
  const signs = new Map(members.map((member) => [member, signFeeling(member.outlook)]));
  if (judgeOutlook({ chance: within }) === 'likely') return signs;
  for (const member of sortDoubted(members.filter((one) => signs.get(one) === '+'))) {
    if (sumHundredths(signs, '-?') > 100 * allowed) break;
    signs.set(member, '?');
  }
  return signs;
}

/** Those whose answer is open, what weighs and is open most first. */
export function listDoubted(room: RoomOutlook): RoomMember[] {
  const signs = signMembers(room);
  return sortDoubted(room.members.filter((member) => signs.get(member) === '?'));
}

function sortDoubted(members: readonly RoomMember[]): RoomMember[] {
  const doubt = ({ weight, outlook: { chance } }: RoomMember) => weight * chance * (1 - chance);
  return members.toSorted((one, other) => doubt(other) - doubt(one));
}

/** Whether the plenary, or whom it leaves behind, makes it another than the room does. */
export const isStopped = (room: RoomOutlook): boolean =>
  judgeOutlook(room) !== judgeOutlook({ chance: room.within });

/** As it is said: unlikely only where those known to refuse are enough, or others will stop it; else it is open. */
export function judgeRoom(room: RoomOutlook): TradeVerdict {
  const verdict = judgeOutlook(room);
  if (isStopped(room)) return verdict;
  const { against, open } = splitRoom(room);
  if (against > room.allowed) return 'unlikely';
  return verdict === 'unlikely' && open > 0 ? 'near' : verdict;
}

/** Share 0..1 of a room's weight that should refuse, and that of those not known well enough, in whole hundredths that add up. */
export function splitRoom(room: RoomOutlook): { against: number; open: number } {
  const signs = signMembers(room);
  const against = sumHundredths(signs, '-');
  return { against: against / 100, open: (sumHundredths(signs, '-?') - against) / 100 };
}

function sumHundredths(signs: ReadonlyMap<RoomMember, RoomSign>, which: string): number {
  const counted = [...signs].filter(([, sign]) => which.includes(sign));
  return Math.round(100 * counted.reduce((sum, [{ weight }]) => sum + weight, 0));
}
