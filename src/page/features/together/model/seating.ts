/** Who sits where at this screen: seats that may change hands. */
import type { Seat } from '../../../../engine/command.ts';
import type { Game } from '../../../session/store/store.ts';

export type Sitting = { seat: Seat; person: boolean };

/** Every seat that is ever asked for anything, and who has it now. */
export function listSeating({ seats, persons }: Game): Sitting[] {
  return seats.map((seat) => ({ seat, person: persons.includes(seat) }));
}
