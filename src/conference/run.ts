/** A whole conference played by policies, without keeping a record: what simulations repeat. */
import type { Command, Seat } from '../engine/command.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { decideFor } from './decide.ts';
import { openSetup, type OpeningOptions } from './opened.ts';
import { runOn } from './run-on.ts';

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
