/** A whole conference played by policies, without keeping a record: what simulations repeat. */
import { apply, type Applied } from '../engine/acts/apply.ts';
import type { Command, Seat } from '../engine/command.ts';
import { callEveryName, isRollCall } from '../engine/acts/roll-call.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import { findAwaitedSeat } from '../engine/state/view.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { decideFor } from './decide.ts';
import { openSetup, type OpeningOptions } from './opened.ts';

export type Ran = { setup: Setup; state: State };

/**
 * Seats of persons in the plan are left to pass.
 * @param asked told of each seat that is asked to decide, for a ballot in a roll call too
 */
export function runConference(
  scenario: Scenario,
  options: OpeningOptions,
  asked?: (seat: Seat) => void,
): Ran {
  const { plan } = options;
  const { setup, state } = openSetup(scenario, options);
  const decide = (now: State, name: Seat): Command => {
    asked?.(name);
    return decideFor(setup, now, plan, name);
  };
  return { setup, state: runOn(setup, state, decide) };
}

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
