/** A whole conference in which seats search, without keeping a record: what simulations repeat. */
import { apply } from '../../engine/acts/apply.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { findAwaitedSeat } from '../../engine/state/awaited.ts';
import { finish } from '../in-steps.ts';
import { openSetup, type OpeningOptions } from '../opened.ts';
import { hasSearch } from '../plan.ts';
import { type Ran, runConference } from '../run.ts';
import { decideInSteps } from './decide-searching.ts';

/** As `runConference` does it; tells, each time a conference has been played on, how many were for the decision. */
export function* runInSteps(scenario: Scenario, options: OpeningOptions): Generator<number, Ran> {
  const { plan } = options;
  if (!hasSearch(plan)) return runConference(scenario, options);
  const opened = openSetup(scenario, options);
  const { setup } = opened;
  let { state } = opened;
  for (;;) {
    const seat = findAwaitedSeat(state, scenario);
    if (seat === null) return { setup, state };
    const next = apply(setup, state, yield* decideInSteps({ setup, state, plan }, seat));
    if (!next.ok) return { setup, state };
    ({ state } = next);
  }
}

export function runSearching(scenario: Scenario, options: OpeningOptions): Ran {
  return finish(runInSteps(scenario, options));
}
