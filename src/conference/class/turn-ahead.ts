/**
 * The state as a seat that seals acts is to see it: as if the floor came to it now, with what its sealed acts leave it.
 * Nothing but the list of speakers is another, so it tells nothing.
 */
import { findStanding } from '../../engine/acts/apply.ts';
import { ACTS } from '../../engine/acts/acts.ts';
import type { ActRule } from '../../engine/acts/rule.ts';
import type { Act, ActType, Seat } from '../../engine/command.ts';
import type { State } from '../../engine/state/state.ts';
import { countPlatesAhead } from '../../engine/state/plates.ts';
import type { Conference } from '../conference.ts';

/** @param sealed acts of the seat that come first */
export function standAhead(
  { setup, state }: Pick<Conference, 'setup' | 'state'>,
  seat: Seat,
  sealed: readonly Act[],
): State {
  let ahead = takeFloor(setup.scenario.delegationIndex.get(seat) ?? -1, state, seat);
  for (const act of sealed) {
    const rule = ACTS[act.type] as ActRule<ActType>;
    const price = rule.price(findStanding(setup, ahead, seat));
    const freeAsk = ahead.freeAsk && act.type !== 'ask';
    ahead = { ...ahead, plates: Math.max(0, ahead.plates - price), freeAsk };
  }
  return ahead;
}

function takeFloor(d: number, state: State, seat: Seat): State {
  const { queue, phase, allowance } = state;
  if (queue[0] === seat) return state;
  const plates = phase === 'negotiation.floor' ? countPlatesAhead(state, d) : allowance;
  const after = queue.filter((one) => one !== seat);
  return { ...state, queue: [seat, ...after], plates, freeAsk: true };
}

/** As it is once the seat has had its turn. */
export function standAfter({ state }: Pick<Conference, 'state'>, seat: Seat): State {
  const [first] = state.queue;
  const queue = state.queue.filter((one) => one !== seat);
  return first === seat ? { ...state, queue, plates: 0, freeAsk: false } : { ...state, queue };
}
