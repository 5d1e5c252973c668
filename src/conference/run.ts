/** A whole conference played by policies, without keeping a record: what simulations repeat. */
import { apply, type Applied, open } from '../engine/apply.ts';
import { openingState } from '../engine/opening.ts';
import { callEveryName, isRollCall } from '../engine/roll-call.ts';
import { type Setup, setUp } from '../engine/setup.ts';
import type { State } from '../engine/state.ts';
import { awaitedSeat } from '../engine/view.ts';
import type { Scenario } from '../scenario/resolved.ts';
import type { OpeningOptions } from './conference.ts';
import { decideFor } from './decide.ts';
import { type SeatPlan, observersIn, speakersIn } from './plan.ts';

export type Ran = { setup: Setup; state: State };

/** Seats of persons in the plan are left to pass. */
export function runConference(scenario: Scenario, options: OpeningOptions): Ran {
  const { seed, run = 0, plan, start, rules } = options;
  const setup = setUp(
    scenario,
    seed,
    run,
    speakersIn(scenario, plan),
    rules,
    observersIn(scenario, plan),
  );
  let { state } = open(setup, openingState(setup, start));
  for (;;) {
    const seat = awaitedSeat(state, scenario);
    if (seat === null) return { setup, state };
    const applied = takeTurn(setup, state, plan, seat);
    const next = applied.ok ? applied : apply(setup, state, { seat, type: 'pass' });
    if (!next.ok) return { setup, state };
    state = next.state;
  }
}

function takeTurn(setup: Setup, state: State, plan: SeatPlan, seat: string): Applied {
  if (!isRollCall(state)) return apply(setup, state, decideFor(setup, state, plan, seat));
  return callEveryName(setup, state, (now, name) => decideFor(setup, now, plan, name));
}
