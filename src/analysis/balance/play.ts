/**
 * The conferences behind a balance report, in tasks small enough for any worker and for a bar of progress. A task
 * depends on nothing but its arguments.
 */
import type { Scenario, WordingIndex } from '../../scenario/resolved.ts';
import { runConference } from '../../conference/run.ts';
import type { SeatPlan } from '../../conference/plan.ts';
import type { Ending } from '../../engine/state/event.ts';
import { readStandingTexts } from '../../engine/mandate/mandate.ts';
import { seatMeasures } from '../measures.ts';
import { computeTreatyGains } from '../payoff.ts';
import { listParSeats } from '../par.ts';
import { locateDelegation } from '../../engine/command.ts';

/**
 * Who sits in a seat to find out what skill is worth there. `passive` is what the others are held against; `random`
 * tells what any stray act changes.
 */
export const PLAYERS = ['passive', 'random', 'greedy', 'packager'] as const;
export type BalancePlayer = (typeof PLAYERS)[number];

export type BalanceTask = {
  seed: number;
  /** First run, and one past the last. */
  from: number;
  to: number;
  /** Null: every seat is played by default. */
  seat: { id: string; by: BalancePlayer } | null;
  start?: string;
};

/** Plain data, small enough to send between threads. */
export type BalanceRun = {
  ending: Ending;
  /** Wording index by article, NOTHING where none stands. */
  texts: readonly WordingIndex[];
  /** How often each measured seat was asked to decide, ballots included: of the task's seat, or of all that have a row. */
  decisions: readonly number[];
  /** In the same order, how far the text meets the seat's instructions, 0..1. */
  met: readonly number[];
  /** Share 0..1 of delegations to which the treaty is worth more than none; 0 with no deal. */
  betterOff: number;
};

/** Conferences for each player in each seat, as a part of those with every seat by default. */
const PART = { small: 5, large: 10 };
/** Delegations up to which a conference is small; `listParSeats` draws the same line. */
const SMALL = 24;
/** Runs of a task: progress moves several times a second. */
const TASK = 4;

export type BalanceOrder = { seed: number; runs: number; start?: string };

/** Conferences played for each player in each seat: a count, a fifth or a tenth of those asked for. */
export function seatRuns(scenario: Scenario, { runs }: BalanceOrder): number {
  const part = scenario.delegations.length <= SMALL ? PART.small : PART.large;
  return Math.floor((runs + part - 1) / part);
}

/** Seats with a row in the report: every playable delegation, or in a large conference the featured ones. */
export function listBalanceSeats(scenario: Scenario): string[] {
  return listParSeats(scenario);
}

/** In the order in which they are to be begun; together they are the report. */
export function planBalanceTasks(scenario: Scenario, order: BalanceOrder): BalanceTask[] {
  const { seed, runs, start } = order;
  const tasks: BalanceTask[] = [];
  const add = (seat: BalanceTask['seat'], all: number): void => {
    for (let from = 0; from < all; from += TASK) {
      const to = Math.min(all, from + TASK);
      tasks.push({ seed, from, to, seat, ...(start === undefined ? {} : { start }) });
    }
  };
  add(null, runs);
  const each = seatRuns(scenario, order);
  for (const id of listBalanceSeats(scenario)) for (const by of PLAYERS) add({ id, by }, each);
  return tasks;
}

/** In the order of the runs. */
export function playBalance(scenario: Scenario, task: BalanceTask): BalanceRun[] {
  const runs: BalanceRun[] = [];
  for (let run = task.from; run < task.to; run += 1) runs.push(playOne(scenario, task, run));
  return runs;
}

function playOne(scenario: Scenario, { seed, seat, start }: BalanceTask, run: number): BalanceRun {
  const plan: SeatPlan = seat ? [{ seat: seat.id, by: seat.by }] : [];
  const measured = seat ? [seat.id] : listBalanceSeats(scenario);
  const asked = new Map<string, number>();
  const { setup, state } = runConference(scenario, { seed, run, plan, start }, (id) => {
    asked.set(id, (asked.get(id) ?? 0) + 1);
  });
  const everyone = scenario.delegations.map((_, d) => d);
  const measures = seatMeasures(setup, state, everyone);
  const better = computeTreatyGains(setup, state).filter((gain) => gain > 0);
  return {
    ending: state.ending ?? 'failed',
    texts: readStandingTexts(state),
    decisions: measured.map((id) => asked.get(id) ?? 0),
    met: measured.map((id) => measures[locateDelegation(scenario, id)]?.mandate ?? 0),
    betterOff: state.assembly?.adopted === true ? better.length / everyone.length : 0,
  };
}
