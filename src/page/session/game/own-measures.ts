/** What a conference was worth to the person's seat, 0..1. */
import { type SeatMeasures, seatMeasures } from '../../../analysis/measures.ts';
import { seatNumber } from '../../../engine/outside/observers.ts';
import type { Game } from '../store/game.ts';

type Played = Pick<Game, 'conference' | 'view'>;

/** Delegation by index, observer as `observerNumber` counts: `view.delegation` knows no observers. */
export function ownNumber({ conference, view }: Played): number {
  return seatNumber(conference.setup.scenario, view.seat);
}

/** Null for a seat without instructions. */
export function ownMeasures(game: Played): SeatMeasures | null {
  const { setup, state } = game.conference;
  if (!game.view.mandate) return null;
  return seatMeasures(setup, state, [ownNumber(game)])[0] ?? null;
}
