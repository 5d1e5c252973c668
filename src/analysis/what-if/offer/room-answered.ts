/** What a room should say once one member has answered a question: for the package, or against it. */
import { type DealOutlook, estimateChanceBeyond, WIDER } from './outlook.ts';
import type { RoomMember, RoomOutlook } from './room-outlook.ts';
import { estimateChanceWithin, type Voice } from './share-odds.ts';

/** The room once one member has answered a question on what is unknown of it. */
export function estimateRoomAnswered(
  room: RoomOutlook,
  asked: RoomMember,
  speaks: 'against' | 'for',
): RoomOutlook {
  const members = room.members.map((one): RoomMember => {
    if (one !== asked) return one;
    return { ...one, outlook: { ...one.outlook, chance: estimateAnswered(one.outlook, speaks) } };
  });
  const voices = members.map(({ weight, outlook }): Voice => ({
    weight,
    odds: 1 - outlook.chance,
  }));
  const within = estimateChanceWithin(voices, room.allowed);
  return { ...room, members, within, chance: Math.min(within, room.beyond) };
}

/** That it says yes once it has answered on what is unknown: a standard error against the deal, or for it. A line told is a no. */
function estimateAnswered(
  { margin, chance, unknown }: Pick<DealOutlook, 'margin' | 'chance' | 'unknown'>,
  speaks: 'against' | 'for',
): number {
  if (!unknown) return chance;
  const { before, after, line } = unknown;
  if (speaks === 'against' && line) return 0;
  const free = chance / estimateChanceBeyond((WIDER * margin) / before);
  const settled = Math.sqrt(Math.max(0, before * before - after * after));
  const then = WIDER * margin + (speaks === 'for' ? settled : -settled);
  return free * estimateChanceBeyond(then / (after || 1e-9));
}
