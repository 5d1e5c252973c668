/**
 * Par and ace of a seat: what a passive player in it reaches, and one who sees all instructions; and between them good
 * players, who know what a person can know. From seeded conferences; a person's result is read beside them.
 */
import type { Scenario, SeatId } from '../scenario/resolved.ts';
import { RULES } from '../engine/rules-version.ts';
import { clamp } from '../engine/numbers/maths.ts';
import type { SeatMeasures } from './measures.ts';
import { SLOW_HAND } from './other-hands.ts';
import { simulate } from './simulate.ts';
import { runConference } from '../conference/run.ts';
import { runSearching } from '../conference/search/run-searching.ts';
import { locateDelegation } from '../engine/command.ts';

/** Par is the mean of the first, ace of the last; places are counted among the second. */
export const YARDSTICKS = ['passive', 'packager', 'oracle'] as const;
export type Yardstick = (typeof YARDSTICKS)[number];

/** Conferences for each seat, and conferences played on for one decision. */
export type HonestTerms = { runs: number; budget: number };

/** Of a measure 0..1 over conferences. */
export type Distribution = {
  mean: number;
  /** Least, the nine deciles, and most. */
  deciles: readonly number[];
};

export type MeasuredPar = Readonly<Record<keyof SeatMeasures, Distribution>>;

export type SeatPar = {
  seat: SeatId;
  by: Readonly<Record<Yardstick, MeasuredPar>>;
  /**
   * Of one who knows no more than the seat, and plays its acts on to the end first: set beside `packager`, as it has
   * played fewer conferences. It takes its time, so only featured seats have it, where it has been played.
   */
  honest?: MeasuredPar & HonestTerms;
};

export type ParTable = {
  scenario: string;
  /** Starting text by name, where it was not the draft. */
  start?: string;
  rulesHash: string;
  /** Version of the rules of the engine. */
  rules: number;
  seed: number;
  runs: number;
  seats: readonly SeatPar[];
};

/** Delegations up to which every seat is measured; in a larger conference the featured ones. */
const SMALL = 24;
const RUNS = { small: 100, large: 40 };

/** Seats that have a par: the Chair has no instructions, and an observer is played by one policy whoever sits there. */
export function listParSeats({ delegations, featured, delegationIndex }: Scenario): string[] {
  const playable = delegations.filter(({ playable: taken }) => taken).map(({ id }) => id);
  const offered = featured.map(({ seat }) => seat).filter((seat) => delegationIndex.has(seat));
  return delegations.length <= SMALL ? playable : offered;
}

/** Conferences played for each seat and yardstick: a count, fewer where the conference is large. */
export function countParRuns({ delegations }: Scenario): number {
  return delegations.length <= SMALL ? RUNS.small : RUNS.large;
}

/** How the one who searches is measured: it searches less where the conference is large. */
export function chooseHonestTerms({ delegations }: Scenario): HonestTerms {
  return { runs: 12, budget: delegations.length <= SMALL ? 68 : 28 };
}

export type ParBatch = {
  seat: SeatId;
  by: Yardstick | typeof SLOW_HAND;
  seed: number;
  /** First run, and one past the last. */
  from: number;
  to: number;
  start?: string | undefined;
};

/** Runs `from` to `to` with one player in the seat, all others by default; depends on nothing but its arguments. */
export function playForPar(scenario: Scenario, batch: ParBatch): SeatMeasures[] {
  const { seat, by, ...rest } = batch;
  const measured = [locateDelegation(scenario, seat)];
  const searches = by === SLOW_HAND;
  const plan = [
    searches ? { seat, by, search: { budget: chooseHonestTerms(scenario).budget } } : { seat, by },
  ];
  return simulate(
    scenario,
    { ...rest, plan, measured },
    searches ? runSearching : runConference,
  ).flatMap(({ seats }) => seats);
}

/** @param played results by player, in the order of the runs */
export function seatPar(
  seat: SeatId,
  played: Readonly<Record<Yardstick, readonly SeatMeasures[]>>,
): SeatPar {
  return {
    seat,
    by: {
      passive: describeMeasured(played.passive),
      packager: describeMeasured(played.packager),
      oracle: describeMeasured(played.oracle),
    },
  };
}

/** @param results of one player, one or more */
function describeMeasured(results: readonly SeatMeasures[]): MeasuredPar {
  return {
    mandate: describeDistribution(results.map(({ mandate }) => mandate)),
    payoff: describeDistribution(results.map(({ payoff }) => payoff)),
  };
}

/**
 * What a player makes that was measured in few conferences: as another who played the same ones, and many beside them,
 * and what it makes more than that one. So it can be compared with the many, whatever the few draws were like.
 * @param own its results, one or more
 * @param same those of the other, in the same conferences
 * @param other what the other makes in all
 */
export function describeBeside(
  own: readonly SeatMeasures[],
  same: readonly SeatMeasures[],
  other: MeasuredPar,
): MeasuredPar {
  const few = describeMeasured(same);
  const shift = (measure: keyof SeatMeasures) => (result: SeatMeasures) =>
    clamp(result[measure] + other[measure].mean - few[measure].mean, 0, 1);
  return {
    mandate: describeDistribution(own.map(shift('mandate'))),
    payoff: describeDistribution(own.map(shift('payoff'))),
  };
}

/** @param values one or more */
export function describeDistribution(values: readonly number[]): Distribution {
  const ordered = [...values].sort((one, other) => one - other);
  const at = (tenths: number): number => {
    const place = ((ordered.length - 1) * tenths) / 10;
    const below = Math.floor(place);
    const low = ordered[below] ?? NaN;
    const high = ordered[Math.min(below + 1, ordered.length - 1)] ?? NaN;
    return roundPoints(low + (high - low) * (place - below));
  };
  return {
    mean: roundPoints(values.reduce((sum, value) => sum + value, 0) / values.length),
    deciles: Array.from({ length: 11 }, (_, tenths) => at(tenths)),
  };
}

/** To hundredths of a point: what a page shows has one place less. */
function roundPoints(value: number): number {
  return Math.floor(value * 10_000 + 0.5) / 10_000;
}

/** Whether a table was made for this scenario under these rules; otherwise its numbers say nothing. */
export function isCurrent({ rulesHash, rules }: ParTable, scenario: Scenario): boolean {
  return rulesHash === scenario.rulesHash && rules === RULES;
}
