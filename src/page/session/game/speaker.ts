import type { Seat } from '../../../engine/command.ts';
import { isInvented } from '../../../scenario/invented.ts';
import type { Words } from '../../../scenario/resolved.ts';
import type { SeatScenario } from '../../../engine/seat-scenario.ts';

/** Who is seen to speak. */
export type Speaker = {
  /** From 0; null: a plate, as of any state. */
  face: number | null;
  name: Words | undefined;
};

/** @param veiled names are hidden, so that of a delegate is too */
export function findSpeaker(scenario: SeatScenario, seat: Seat, veiled: boolean): Speaker {
  if (!isInvented(scenario)) return { face: null, name: undefined };
  const role = veiled ? undefined : scenario.cast?.get(seat);
  const place = scenario.delegationIndex.get(seat) ?? 0;
  return { face: role?.portrait === undefined ? place : role.portrait - 1, name: role?.name };
}
