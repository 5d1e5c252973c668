/** The game with the conference behind it, as only a debrief looks at it: everybody's instructions are open there. */
import type { Conference } from '../../../../conference/conference.ts';
import { listEverPersons } from '../../../../conference/record/persons.ts';
import type { Seat } from '../../../../engine/command.ts';
import { unsealAtEnd } from '../../../session/at-end.ts';
import type { Game } from '../../../session/store/store.ts';

type Phase = Game['view']['phase'];

export type OpenedGame = Game & { conference: Conference };

const known = new WeakMap<Game, OpenedGame>();

/** The same one for a game every time, so that what is worked out from it is there; null before it is over. */
export function unsealGame(game: Game): OpenedGame | null {
  const before = known.get(game);
  if (before) return before;
  const parts = unsealAtEnd(game);
  if (!parts) return null;
  const opened = { ...game, conference: parts.conference };
  known.set(game, opened);
  return opened;
}

/** Seats a person had at any time. */
export function listPersonsEver({ conference }: OpenedGame): Seat[] {
  return listEverPersons(conference);
}

/** Phase before a command of the seat's; undefined where the game cannot be looked back at. */
export function readPhaseAt(game: Game, moment: number): Phase | undefined {
  return unsealAtEnd(game)?.moments[moment]?.state.phase;
}
