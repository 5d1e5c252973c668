/** What persons did in a conference, as a record tells it. */
import type { Command, Seat } from '../../engine/command.ts';
import { type Casting, isSearching, type Player } from '../plan.ts';
import type { ConferenceRecord } from './record.ts';

/** Who plays, and what was said so far. */
export type PlayedConference = Casting & { commands: readonly Pick<Command, 'seat'>[] };

/** Of each command, whether a person gave it. */
export function markPersons(played: PlayedConference): boolean[] {
  return listPlayers(played).map((by) => by === 'person');
}

/** Who played the seat of each command; undefined where nobody was named for it. */
function listPlayers({ plan, handovers = [], commands }: PlayedConference): (Player | undefined)[] {
  const players = new Map<Seat, Player>(plan.map(({ seat, by }) => [seat, by]));
  let next = 0;
  return commands.map(({ seat: speaker }, at) => {
    for (let one = handovers[next]; one && one.at <= at; one = handovers[next]) {
      players.set(one.seat, one.by);
      next += 1;
    }
    return players.get(speaker);
  });
}

/** What persons said, in order, without the hashes. */
export function listSaidByPersons(record: Said): Command[] {
  return listSaidBy(record, (by) => by === 'person');
}

/** What nobody decides again when it is replayed: what persons said, and what seats found by searching. */
export function listGiven(record: Said): Command[] {
  return listSaidBy(record, (by) => by !== undefined && (by === 'person' || isSearching(by)));
}

type Said = Pick<ConferenceRecord, 'seats' | 'handovers' | 'commands'>;

function listSaidBy(
  { seats, handovers = [], commands }: Said,
  counts: (by: Player | undefined) => boolean,
): Command[] {
  const players = listPlayers({ plan: seats, handovers, commands });
  return commands
    .filter((_, at) => counts(players[at]))
    .map(({ after: _after, ...command }) => command);
}

/** Seats a person had while the conference ran, in the order in which they got them. */
export function listEverPersons({ plan, handovers = [], commands }: PlayedConference): Seat[] {
  const inTime = handovers.filter(({ at }) => at < commands.length);
  const had = [...plan, ...inTime].filter(({ by }) => by === 'person');
  return [...new Set(had.map(({ seat }) => seat))];
}

/** Those of them that a person spoke for: to have been given a seat is not to have played it. */
export function listSpeakers(playing: PlayedConference): Seat[] {
  const byPerson = markPersons(playing);
  const spoke = new Set(playing.commands.flatMap(({ seat }, at) => (byPerson[at] ? [seat] : [])));
  return listEverPersons(playing).filter((seat) => spoke.has(seat));
}
