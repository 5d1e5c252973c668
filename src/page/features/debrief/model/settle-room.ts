/** A room on the table as its members answered where the debrief played on from it. */
import type { RoomOutlook } from '../../../session/game/deal/trade.ts';
import type { OpenedGame } from './opened.ts';
import type { StoryMissed } from './story.ts';

export function settleRoom(
  { scenario: { delegations } }: Pick<OpenedGame['view'], 'scenario'>,
  { refused }: Pick<StoryMissed, 'refused'>,
  room: RoomOutlook,
): RoomOutlook {
  const members = room.members.map((member) => {
    const chance = refused.includes(delegations[member.d]?.id ?? '') ? 0 : 1;
    return { ...member, outlook: { ...member.outlook, bar: null, chance } };
  });
  return { ...room, members, within: 1, beyond: 1, chance: 1 };
}
