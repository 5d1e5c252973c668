/** Plates of a sitting that a seat has left, whether it has had its turn or not. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import type { Seat } from '../command.ts';
import type { State } from './state.ts';

/**
 * Offers a delegation has made in this sitting before its turn: each takes a plate of those it will have. They are
 * all it has made, as long as it waits; a counter costs nothing.
 */
function countEarlyOffers({ offers, sitting }: State, d: SeatIndex): number {
  let made = 0;
  for (let i = offers.length - 1; i >= 0; i -= 1) {
    const offer = offers[i];
    if (!offer || offer.sitting !== sitting) break;
    if (offer.by === d && offer.counters === undefined) made += 1;
  }
  return made;
}

/** Plates a delegation will have when its turn comes in the talks. */
export function countPlatesAhead(state: State, d: SeatIndex): number {
  return Math.max(0, state.allowance - countEarlyOffers(state, d));
}

/** Plates it has left in this sitting: none once it has had its turn. */
export function countPlatesLeft(state: State, seat: Seat, d: SeatIndex): number {
  if (state.queue[0] === seat) return state.plates;
  return state.queue.includes(seat) ? countPlatesAhead(state, d) : 0;
}
