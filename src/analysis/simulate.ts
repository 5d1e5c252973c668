/** Conferences run by the number of their run: any worker may do any of them, and each comes out the same. */
import type { Scenario, SeatIndex } from '../scenario/resolved.ts';
import { type Outcome, readOutcome } from '../conference/outcome.ts';
import { type SeatPlan } from '../conference/plan.ts';
import type { OpeningOptions } from '../conference/opened.ts';
import { type Ran, runConference } from '../conference/run.ts';
import type { Ending } from '../engine/state/event.ts';
import { hashText } from '../engine/state/hash.ts';
import type { Rules } from '../engine/numbers/values.ts';
import { type ChairMeasures, measureChair } from './chair-measures.ts';
import { type JointMeasures, measureJointly, type SeatMeasures, seatMeasures } from './measures.ts';

export type Batch = {
  seed: number;
  /** First run, 0.. */
  from: number;
  /** One past the last run. */
  to: number;
  plan: SeatPlan;
  /** Name of the starting text; absent: the draft. */
  start?: string | undefined;
  /** Seats to measure: delegations by index, observers as `observerNumber` counts. */
  measured: readonly SeatIndex[];
  /** Other than the standard rules: experiments only. */
  rules?: Rules;
};

/** What is kept of one run: plain data, small enough to send between threads. */
export type RunResult = {
  ending: Ending;
  /** By article index. */
  articles: readonly Pick<Outcome['articles'][number], 'option' | 'position'>[];
  /** In the order of `measured`. */
  seats: readonly SeatMeasures[];
  joint: JointMeasures;
  chair: ChairMeasures;
  /** 64 hex digits of the whole outcome and of the measures. */
  hash: string;
};

/**
 * Runs `from` to `to` of a seed, in order. Depends on nothing but its arguments.
 * @param run by which each is played
 */
export function simulate(
  scenario: Scenario,
  batch: Batch,
  run: (scenario: Scenario, options: OpeningOptions) => Ran = runConference,
): RunResult[] {
  const opening = makeBatchOpening(batch);
  const results: RunResult[] = [];
  for (let number = batch.from; number < batch.to; number += 1)
    results.push(summarizeRun(run(scenario, { ...opening, run: number }), batch));
  return results;
}

/** How the conferences of a batch open, but for the number of the run. */
export function makeBatchOpening({ seed, plan, start, rules }: Batch): OpeningOptions {
  return { seed, plan, start, rules };
}

export function summarizeRun({ setup, state }: Ran, { measured }: Batch): RunResult {
  const outcome = readOutcome(setup, state);
  const seats = seatMeasures(setup, state, measured);
  const joint = measureJointly(setup, state);
  return {
    ending: outcome.ending ?? 'failed',
    articles: outcome.articles.map(({ option, position }) => ({ option, position })),
    seats,
    joint,
    chair: measureChair(setup, state),
    hash: hashText(JSON.stringify({ outcome, seats, joint })),
  };
}
