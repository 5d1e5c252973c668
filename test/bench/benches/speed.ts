/** How long a whole conference takes on one core, all seats played by default, against the budget. */
import { runConference } from '../../../src/conference/run.ts';
import { FLAGSHIP } from '../cast.ts';
import type { Lab } from '../lab.ts';
import { estimate } from '../paired.ts';
import { atMost, decimals, type Report } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';

const BUDGET_MS = 10;
const WARM_UP = 20;
const RUNS = 100;

/** In this thread and before any other bench: threads beside it would slow it. */
export function speed(lab: Lab): Report {
  const runs = lab.runsOr(RUNS);
  const scenario = scenarioNamed(FLAGSHIP);
  const timeOf = (run: number): number => {
    const start = performance.now();
    runConference(scenario, { seed: lab.seed, run, plan: [] });
    return performance.now() - start;
  };
  for (let run = 0; run < WARM_UP; run += 1) timeOf(run);
  const times = Array.from({ length: runs }, (_, run) => timeOf(run)).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? NaN;
  const rows = (
    [
      ['least', at(0)],
      ['mean', estimate(times).mean],
      ['median', at(0.5)],
      ['95 % are below', at(0.95)],
    ] as const
  ).map(([name, time]) => [name, time.toFixed(2), (time / BUDGET_MS).toFixed(2)]);
  return {
    title: 'Speed',
    about: `${runs} conferences of ${FLAGSHIP} on one core, all seats played by default; milliseconds.`,
    tables: [{ title: 'A conference', head: ['', 'ms', 'of the budget'], rows }],
    bars: [atMost(`${BUDGET_MS} ms a conference, median`, at(0.5), BUDGET_MS, decimals(2))],
  };
}
