/** The flagship beside what was adopted, with forecasts anybody can make, on live articles only. */
import { type RunResult, simulate } from '../../../src/analysis/simulate.ts';
import type { Scenario } from '../../../src/scenario/resolved.ts';
import { againstHistory, type Forecast, type HistoryTable } from '../against-history.ts';
import { FLAGSHIP } from '../cast.ts';
import type { Lab } from '../lab.ts';
import { decimals, type Report } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';

export const HISTORY_RUNS = 40;
/** Starting texts: the draft on the table, and the oldest one the scenario knows. */
export const HISTORY_STARTS = [null, 'cnd'] as const;

const NAMES: Readonly<Record<Forecast, string>> = {
  model: 'all seats by policy, mean over runs',
  keep: 'keep the text it started from',
  mean: 'mean of all positions, by salience',
  median: 'median of all positions, by salience',
  random: 'any option',
};

/** No bar: positions were estimated by people who knew the outcome, so likeness is no merit. */
export function history(lab: Lab): Report {
  const runs = lab.runsOr(HISTORY_RUNS);
  const scenario = scenarioNamed(FLAGSHIP);
  const tables = HISTORY_STARTS.map((start) =>
    againstHistory(scenario, start, policyRuns(scenario, start, lab.seed, runs)),
  );
  return {
    title: 'Against history',
    about:
      `${runs} runs of ${FLAGSHIP} from each start, on live articles: where the draft of February 2024 still differs ` +
      'from the adopted text, the start has brackets, or policies move it. Error in points of the axis. Most positions ' +
      'were estimated by people who knew the outcome.',
    tables: tables.map(tableOf),
    bars: [],
  };
}

function policyRuns(
  scenario: Scenario,
  start: string | null,
  seed: number,
  runs: number,
): RunResult[] {
  const batch = { seed, from: 0, to: runs, plan: [], measured: [] };
  return simulate(scenario, start === null ? batch : { ...batch, start });
}

function tableOf({ start, live, articles, rows }: HistoryTable) {
  return {
    title: `From ${start ?? 'the draft on the table'}: ${live.length} of ${articles} articles are live`,
    head: ['forecast', 'adopted wordings', 'mean absolute error'],
    rows: rows.map(({ forecast, hits, error }) => [
      NAMES[forecast],
      `${decimals(1)(hits)} of ${live.length}`,
      decimals(1)(error),
    ]),
  };
}
