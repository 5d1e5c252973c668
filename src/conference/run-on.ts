/** A conference played on from a state. */
import { apply, type Applied } from '../engine/acts/apply.ts';
import { callEveryName, isRollCall } from '../engine/acts/roll-call.ts';
import type { Command, Seat } from '../engine/command.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import { findAwaitedSeat } from '../engine/state/awaited.ts';

/** What a seat does now. */
export type Decide = (state: State, seat: Seat) => Command;

/** From a state to the end; what is not in order is a pass. */
export function runOn(setup: Setup, from: State, decide: Decide): State {
  let state = from;
  for (;;) {
    const seat = findAwaitedSeat(state, setup.scenario);
    if (seat === null) return state;
    const applied = takeTurn(setup, state, decide, seat);
    const next = applied.ok ? applied : apply(setup, state, { seat, type: 'pass' });
    if (!next.ok) return state;
    state = next.state;
  }
}

function takeTurn(setup: Setup, state: State, decide: Decide, seat: Seat): Applied {
  if (!isRollCall(state)) return apply(setup, state, decide(state, seat));
  return callEveryName(setup, state, decide);
}
