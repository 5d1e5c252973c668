/** What seats are called at the front door: by their other names once the veil is chosen. */
import { inText, getNames } from '../../../speech/names/name.ts';
import { useText, useWords, useLanguage } from '../../../speech/words.ts';
import type { Words } from '../../../../scenario/resolved.ts';
import type { DoorSeat } from '../../../session/door-conference.ts';
import type { DoorChoice } from './use-door.ts';

export type DoorNames = {
  seat: (seat: Pick<DoorSeat, 'seat' | 'name'>) => string;
  /** As running text has it. */
  called: (seat: Pick<DoorSeat, 'seat' | 'name'>) => string;
  flag: (seat: Pick<DoorSeat, 'seat' | 'flag'>) => string | undefined;
  /** A text of the scenario. */
  text: (words: Words | undefined) => string;
};

export function useDoorNames({ veil, scenario }: DoorChoice): DoorNames {
  const text = useText();
  const language = useLanguage();
  const t = useWords();
  if (!veil || !scenario) {
    return {
      text,
      seat: ({ name }) => text(name),
      called: ({ name }) => inText(text(name), t),
      flag: ({ seat, flag }) =>
        flag ?? (scenario ? getNames(scenario, language, false).flag(seat) : undefined),
    };
  }
  const names = getNames(scenario, language, true);
  return {
    text: names.text,
    seat: ({ seat }) => names.seat(seat),
    called: ({ seat }) => names.called(seat),
    flag: ({ seat }) => names.flag(seat),
  };
}
