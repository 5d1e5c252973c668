/** Who sits where at this screen: seats that may change hands, and those that persons had. */
import { everPersons, listSpeakers } from '../../../conference/record/persons.ts';
import { planAt, playerOf } from '../../../conference/plan.ts';
import type { Seat } from '../../../engine/command.ts';
import { CHAIR } from '../../../scenario/resolved.ts';
import type { Game } from '../store/game.ts';

/** Seats that persons have now, in the order in which they were named. */
export function personsNow(conference: Game['conference']): Seat[] {
  const plan = planAt(conference, conference.commands.length);
  return plan.filter(({ by }) => by === 'person').map(({ seat }) => seat);
}

/** Seats a person had at any time. */
export function personsEver({ conference }: Game): Seat[] {
  return everPersons(conference);
}

/** Seats a person spoke for: those whose result may be handed in. */
export function findSpeakers({ conference }: Game): Seat[] {
  return listSpeakers(conference);
}

export type Sitting = { seat: Seat; person: boolean };

/** Every seat that is ever asked for anything, and who has it now. */
export function seatingOf({ conference }: Game): Sitting[] {
  const { setup, commands } = conference;
  const plan = planAt(conference, commands.length);
  const speaking = setup.floor.flatMap((d) => setup.scenario.delegations[d]?.id ?? []);
  const seats = [...speaking, ...setup.observers.map(({ id }) => id), CHAIR];
  return seats.map((seat) => ({ seat, person: playerOf(plan, seat) === 'person' }));
}
