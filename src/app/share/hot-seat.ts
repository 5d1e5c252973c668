/** Several persons at one screen: whose turn it is to look at it. */
import type { Conference } from '../../conference/conference.ts';
import type { Seat } from '../../engine/command.ts';
import type { Game } from '../store.ts';

export function personsIn({ plan }: Pick<Conference, 'plan'>): Seat[] {
  return plan.filter(({ by }) => by === 'person').map(({ seat }) => seat);
}

/** From what the page knows already: the first screen does without the engine. */
function personAwaited({ conference, view: { awaited } }: Game): Seat | null {
  return awaited !== null && personsIn(conference).includes(awaited) ? awaited : null;
}

/** A game that comes out of a drawer: the curtain hides it until the person whose turn it is has the screen. */
export function curtained(game: Game): Game {
  const next = personAwaited(game);
  return next === null || personsIn(game.conference).length < 2 ? game : { ...game, curtain: next };
}

/** A game after an act: the curtain falls where the next act is another person's. */
export function passedOn(game: Game): Game {
  const next = personAwaited(game);
  return next === null || next === game.seat ? game : { ...game, curtain: next };
}
