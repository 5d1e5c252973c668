/** What a conference was worth to the person's seat, 0..1. */
import { type SeatMeasures, seatMeasures } from '../../../analysis/measures.ts';
import { seatNumber } from '../../../engine/setup/observers.ts';
import type { Conference } from '../../../conference/conference.ts';
import type { View } from '../../../engine/state/view.ts';

/** A conference as it ended, and what a seat sees of it. */
export type Ended = { conference: Pick<Conference, 'setup' | 'state'>; view: View };

/** Delegation by index, observer as `observerNumber` counts: `view.delegation` knows no observers. */
export function ownNumber({ view }: Pick<Ended, 'view'>): number {
  return seatNumber(view.scenario, view.seat);
}

/** Null for a seat without instructions. */
export function ownMeasures(game: Ended): SeatMeasures | null {
  const { setup, state } = game.conference;
  if (!game.view.mandate) return null;
  return seatMeasures(setup, state, [ownNumber(game)])[0] ?? null;
}
