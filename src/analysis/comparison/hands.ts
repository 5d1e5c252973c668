/** In whose hands the seats of a conference were, as its record tells it. */
import type { Conference } from '../../conference/conference.ts';
import { type Player, findPlayer } from '../../conference/plan.ts';
import { listSpeakers, markPersons } from '../../conference/record/persons.ts';
import type { Seat } from '../../engine/command.ts';

export type HandShares = {
  /** Commands of the seat that is looked at, and those of them that a person gave. */
  acts: number;
  byPerson: number;
  /** Other seats that a person spoke for. */
  persons: readonly Seat[];
  /** Seats for which another policy than the usual one was chosen, at the opening or later. */
  bots: readonly { id: Seat; by: Player }[];
};

export function findHands(conference: Conference, seat: Seat | null): HandShares {
  const { commands, plan, handovers = [] } = conference;
  const byPerson = markPersons(conference);
  const own = commands.flatMap((command, at) => (command.seat === seat ? [at] : []));
  const chosen = [...plan, ...handovers].filter(
    (one) => one.by !== 'person' && one.by !== findPlayer([], one.seat),
  );
  const bots = new Map(
    chosen.map((one) => [`${one.seat} ${one.by}`, { id: one.seat, by: one.by }]),
  );
  return {
    acts: own.length,
    byPerson: own.filter((at) => byPerson[at]).length,
    persons: listSpeakers(conference).filter((one) => one !== seat),
    bots: [...bots.values()],
  };
}
