/** What seats are called at the front door: by their other names once the veil is chosen. */
import { namesOf, useText } from '../../app/selectors/name.ts';
import { useApp } from '../../app/store.ts';
import type { Words } from '../../scenario/resolved.ts';
import type { DoorSeat } from './door-conference.ts';
import type { DoorChoice } from './use-door.ts';

export type DoorNames = {
  seat: (seat: Pick<DoorSeat, 'seat' | 'name'>) => string;
  flag: (seat: Pick<DoorSeat, 'seat' | 'flag'>) => string | undefined;
  /** A text of the scenario. */
  text: (words: Words | undefined) => string;
};

export function useDoorNames({ veil, scenario }: DoorChoice): DoorNames {
  const text = useText();
  const language = useApp((state) => state.language);
  if (!veil || !scenario) return { text, seat: ({ name }) => text(name), flag: ({ flag }) => flag };
  const names = namesOf(scenario, language, true);
  return {
    text: names.text,
    seat: ({ seat }) => names.seat(seat),
    flag: ({ seat }) => names.flag(seat),
  };
}
