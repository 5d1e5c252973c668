/** Several persons at one screen: whose turn it is to look at it. */
import type { Seat } from '../../engine/command.ts';
import type { Game } from './store/store.ts';

/** From what the page knows already: the first screen does without the engine. */
function findPersonAwaited({ persons, view: { awaited } }: Game): Seat | null {
  return awaited !== null && persons.includes(awaited) ? awaited : null;
}

/** A game that comes out of a drawer: the curtain hides it until the person whose turn it is has the screen. */
export function drawCurtain(game: Game): Game {
  const next = findPersonAwaited(game);
  if (next === null) return game;
  // One person alone has no need of it, but where the screen was last another's, who has left.
  const alone = game.persons.length < 2 && next === game.seat;
  return alone ? game : { ...game, curtain: next };
}

/** A game after an act: the curtain falls where the next act is another person's. */
export function passOn(game: Game): Game {
  const next = findPersonAwaited(game);
  return next === null || next === game.seat ? game : { ...game, curtain: next };
}

/** A game in which a seat changed hands: whoever is awaited gets the screen anew. */
export function passAnew({ curtain: before, ...game }: Game): Game {
  const next = findPersonAwaited(game);
  return next === null || (before === undefined && next === game.seat)
    ? game
    : { ...game, curtain: next };
}
