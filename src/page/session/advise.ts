/**
 * What a policy that knows no more than the seat would do in its place. The host answers the same as a promise; those
 * who ask here need the answer while they draw.
 */
import { adviceFor } from '../../conference/seat/host-seat.ts';
import type { Advised } from '../../conference/seat/seat-game.ts';
import type { Command } from '../../engine/command.ts';
import { unseal } from './sealed.ts';
import type { Game } from './store/game.ts';

export function advise(game: Pick<Game, 'seat' | 'sealed'>, advised: Advised): Command {
  return adviceFor(unseal(game).conference, game.seat, advised);
}
