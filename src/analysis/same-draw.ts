/**
 * A person's conference once more with another player in the seat: the same draw of instructions and the same others.
 * Beside a mean over many draws this leaves out the luck of the draw.
 */
import type { SeatId } from '../scenario/ids.ts';
import type { SeatPlan } from '../conference/plan.ts';
import { runConference } from '../conference/run.ts';
import { runSearching } from '../conference/search/run-searching.ts';
import type { Scenario } from '../scenario/resolved.ts';
import type { SeatMeasures } from './measures.ts';
import { type RunResult, simulate } from './simulate.ts';

/** Waits; pushes for its own; asks and trades; trades knowing all instructions; tables the best package it sees. */
export const OTHER_HANDS = ['passive', 'greedy', 'packager', 'oracle', 'sighted'] as const;
/** Plays its acts on to the end before it chooses: seconds for a small conference, too long for a large one. */
export const SLOW_HAND = 'searcher';
export type OtherHand = (typeof OTHER_HANDS)[number] | typeof SLOW_HAND;

/** Those that know no more than the seat does, and do not only wait. */
export const HONEST_HANDS: readonly OtherHand[] = ['greedy', 'packager', 'sighted', SLOW_HAND];

/** Conferences that the one who searches plays on for one decision. */
const BUDGET = 20;

/** Measures 0..1; `others`: mean payoff of all other delegations. */
export type SameDraw = SeatMeasures & {
  by: OtherHand;
  ending: RunResult['ending'];
  others: number;
};

export type DrawOfGame = {
  /** Id of a delegation. */
  seat: SeatId;
  seed: number;
  run: number;
  /** Who sat in the other seats; other persons are played by default. */
  plan: SeatPlan;
  start?: string;
};

/** @returns null for a seat that is no delegation's */
export function playSameDraw(scenario: Scenario, of: DrawOfGame, by: OtherHand): SameDraw | null {
  const { seat, seed, run, plan, start } = of;
  const measured = scenario.delegationIndex.get(seat);
  if (measured === undefined) return null;
  const others = scenario.delegations.flatMap(({ index }) => (index === measured ? [] : [index]));
  const search = { budget: BUDGET };
  const seats = plan.map((one): SeatPlan[number] => {
    if (one.seat === seat) return by === SLOW_HAND ? { seat, by, search } : { seat, by };
    return one.by === 'person' ? { seat: one.seat, by: 'delegation' } : one;
  });
  const batch = {
    seed,
    from: run,
    to: run + 1,
    plan: seats,
    measured: [measured, ...others],
    ...(start === undefined ? {} : { start }),
  };
  const [result] = simulate(scenario, batch, by === SLOW_HAND ? runSearching : runConference);
  const [measures, ...rest] = result?.seats ?? [];
  if (!result || !measures) return null;
  const sum = rest.reduce((all, { payoff }) => all + payoff, 0);
  return { by, ending: result.ending, ...measures, others: sum / Math.max(1, rest.length) };
}
