/** Every measure of a run, once: tables, charts, exports and the command line all read this list. */
import type { RunFacts } from './run-facts.ts';

/** `share`: of one whole. `utility`: linkages carry it a little past its range. Charts show both in hundredths. */
export type MeasureUnit =
  | 'share'
  | 'utility'
  | 'count'
  | 'halfDays'
  | 'years'
  | 'logarithm'
  | 'points';

/** Null: no bound. */
export type MeasureRange = readonly [low: number | null, high: number | null];

export type RunMeasure = {
  /** Of its column; its words are `compare.column.NAME`. */
  name: string;
  unit: MeasureUnit;
  range: MeasureRange;
  /** Null: the run has none. */
  measure: (facts: RunFacts) => number | null;
};

const COUNT = { unit: 'count', range: [0, null] } as const;
const SHARE = { unit: 'share', range: [0, 1] } as const;

/** In the order of the columns; a new one goes last. */
export const RUN_MEASURES = [
  { name: 'sittings', unit: 'halfDays', range: [0, null], measure: ({ sittings }) => sittings },
  { name: 'signed', ...COUNT, measure: ({ signed }) => signed },
  { name: 'ratified', ...COUNT, measure: ({ ratified }) => ratified },
  { name: 'in_force_year', unit: 'years', range: [0, null], measure: ({ inForce }) => inForce },
  { name: 'participation', ...SHARE, measure: ({ participation }) => participation },
  {
    name: 'nash_log_gain',
    unit: 'logarithm',
    range: [null, null],
    measure: ({ joint }) => joint.nashLogGain,
  },
  { name: 'below_reservation', ...COUNT, measure: ({ joint }) => joint.belowReservation },
  { name: 'better_off', ...COUNT, measure: ({ betterOff }) => betterOff.all },
  { name: 'better_off_of', ...COUNT, measure: ({ betterOff }) => betterOff.of },
  { name: 'instructions_met', ...SHARE, measure: ({ own }) => own?.mandate ?? null },
  { name: 'payoff', unit: 'utility', range: [0, 1], measure: ({ own }) => own?.payoff ?? null },
  { name: 'reservation', ...SHARE, measure: ({ own }) => own?.reservation ?? null },
  { name: 'isolation', ...SHARE, measure: ({ isolation }) => isolation?.mean ?? null },
  {
    name: 'isolation_decisions',
    ...COUNT,
    measure: ({ isolation }) => isolation?.decisions ?? null,
  },
  { name: 'promises_kept', ...COUNT, measure: ({ promises }) => promises.kept },
  { name: 'promises_broken', ...COUNT, measure: ({ promises }) => promises.broken },
  { name: 'undos', ...COUNT, measure: ({ notes }) => notes?.undos ?? null },
  { name: 'branches', ...COUNT, measure: ({ notes }) => notes?.branches ?? null },
  { name: 'guesses', ...COUNT, measure: ({ calibration }) => calibration?.guesses ?? null },
  {
    name: 'guess_bias',
    unit: 'points',
    range: [-100, 100],
    measure: ({ calibration }) => calibration?.bias ?? null,
  },
  { name: 'guess_brier', ...SHARE, measure: ({ calibration }) => calibration?.brier ?? null },
] as const satisfies readonly RunMeasure[];

export type MeasureName = (typeof RUN_MEASURES)[number]['name'];

/** Those with a chart, in the order in which one that tells runs apart is looked for. */
export const CHARTED = [
  'payoff',
  'better_off',
  'instructions_met',
  'participation',
  'signed',
] as const satisfies readonly MeasureName[];

/** Those in the list of runs. */
export const LISTED = [
  'payoff',
  'instructions_met',
  'better_off',
] as const satisfies readonly MeasureName[];

const BY_NAME: ReadonlyMap<string, RunMeasure> = new Map(
  RUN_MEASURES.map((one) => [one.name, one]),
);

/** A share or a utility in hundredths, as people read it; anything else in its own unit. */
export function measureInPoints(name: MeasureName, facts: RunFacts): number | null {
  const value = BY_NAME.get(name)?.measure(facts) ?? null;
  return value === null ? null : value * readPointScale(name);
}

export function readPointScale(name: MeasureName): 1 | 100 {
  const unit = BY_NAME.get(name)?.unit;
  return unit === 'share' || unit === 'utility' ? 100 : 1;
}

export function isWholeCount(name: MeasureName): boolean {
  return BY_NAME.get(name)?.unit === 'count';
}

export type MeasuredRun = Record<MeasureName, number | null>;

/** All of them by name. */
export function measureRun(facts: RunFacts): MeasuredRun {
  const all = RUN_MEASURES.map(({ name, measure }) => [name, measure(facts)]);
  return Object.fromEntries(all) as MeasuredRun;
}
