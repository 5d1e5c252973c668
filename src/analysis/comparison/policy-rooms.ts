/** Conferences with every seat played by policy: what a run is placed among. */
import { type Outcome, readOutcome } from '../../conference/outcome.ts';
import { runConference } from '../../conference/run.ts';
import { computeParticipation } from '../../engine/outside/participation.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { type SeatMeasures, seatMeasures } from '../measures.ts';
import { computeTreatyGains } from '../payoff.ts';
import type { MeasureName } from './run-measures.ts';

export type PolicyRoom = {
  ending: Outcome['ending'];
  /** Position 0..100 by article, in the scenario's order; null: nothing stands, and nothing holds with no deal. */
  positions: readonly (number | null)[];
  /** Of all that runs have, those that say something beside conferences without a person. */
  measures: Partial<Record<MeasureName, number>>;
  /** By delegation. */
  seats: readonly SeatMeasures[];
};

/** Seed of these rooms; their runs are counted from 0. */
const SEED = 1;

/** @param run number of the conference; the seed is always the same, so that every page places runs among the same */
export function playPolicyRoom(scenario: Scenario, run: number, start?: string): PolicyRoom {
  const { setup, state } = runConference(scenario, { seed: SEED, run, plan: [], start });
  const { ending, articles } = readOutcome(setup, state);
  const seats = seatMeasures(
    setup,
    state,
    scenario.delegations.map((_, d) => d),
  );
  return {
    ending,
    positions: articles.map(({ position }) => position),
    measures: {
      better_off: computeTreatyGains(setup, state).filter((gain) => gain > 0).length,
      participation: computeParticipation(setup, state),
    },
    seats,
  };
}
