/** What persons did in a conference, as a record tells it. */
import type { Command, Seat } from '../../engine/command.ts';
import { type Casting, planAt, playerOf } from '../plan.ts';
import type { ConferenceRecord } from './record.ts';

/** What persons said, in order, without the hashes. */
export function saidByPersons({
  seats,
  handovers,
  commands,
}: Pick<ConferenceRecord, 'seats' | 'handovers' | 'commands'>): Command[] {
  const casting = { plan: seats, ...(handovers === undefined ? {} : { handovers }) };
  return commands
    .filter(({ seat }, at) => playerOf(planAt(casting, at), seat) === 'person')
    .map(({ after: _after, ...command }) => command);
}

/** Seats a person had at any time, in the order in which they got them. */
export function everPersons({ plan, handovers = [] }: Casting): Seat[] {
  const had = [...plan, ...handovers].filter(({ by }) => by === 'person');
  return [...new Set(had.map(({ seat }) => seat))];
}
