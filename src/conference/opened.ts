/** A conference as it opens: chance drawn, the first sitting called to order, nobody having acted. */
import { open } from '../engine/acts/apply.ts';
import type { DomainEvent } from '../engine/state/event.ts';
import { createOpeningState } from '../engine/procedure/opening.ts';
import { recallFollowers } from '../engine/setup/followers.ts';
import { type Setup, setUp } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import type { Rules } from '../engine/numbers/values.ts';
import type { Scenario } from '../scenario/resolved.ts';
import type { PlacedDraft } from './drafts.ts';
import type { BroughtEvent } from './injected.ts';
import { type Handover, listObservers, type SeatPlan, listPlannedSpeakers } from './plan.ts';

/** What may be absent may be undefined too, so that whoever has it only perhaps hands it on as it is. */
export type OpeningOptions = {
  seed: number;
  run?: number | undefined;
  plan: SeatPlan;
  start?: string | undefined;
  /** Seats that change hands, where that is known beforehand. */
  handovers?: readonly Handover[] | undefined;
  /** Words written at the table, where they are known beforehand. */
  drafts?: readonly PlacedDraft[] | undefined;
  /** Events brought from outside, likewise. */
  injected?: readonly BroughtEvent[] | undefined;
  /** Other than the standard rules: experiments only; a record does not carry them. */
  rules?: Rules | undefined;
};

export type OpenedConference = { setup: Setup; state: State; happenings: readonly DomainEvent[] };

export function openSetup(scenario: Scenario, options: OpeningOptions): OpenedConference {
  return openDrawn(drawSetup(scenario, options), options);
}

/** The same in steps, each of which is short in the largest conference. */
export function* openSetupInSteps(
  scenario: Scenario,
  options: OpeningOptions,
): Generator<void, OpenedConference> {
  // Remembered by who speaks, for the draw.
  const speakers = listPlannedSpeakers(scenario, options.plan);
  recallFollowers(scenario, [...new Set([...scenario.floor, ...speakers])]);
  yield;
  const setup = drawSetup(scenario, options);
  yield;
  return openDrawn(setup, options);
}

function drawSetup(scenario: Scenario, { seed, run = 0, plan, rules }: OpeningOptions): Setup {
  const observers = listObservers(scenario, plan);
  return setUp(scenario, seed, run, listPlannedSpeakers(scenario, plan), rules, observers);
}

function openDrawn(setup: Setup, { start }: OpeningOptions): OpenedConference {
  const { state, happenings } = open(setup, createOpeningState(setup, start));
  return { setup, state, happenings };
}
