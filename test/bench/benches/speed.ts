/** What a whole conference takes of a processor, all seats played by default, against the budget. */
import { runConference } from '../../../src/conference/run.ts';
import { FLAGSHIP } from '../cast.ts';
import type { Lab } from '../lab.ts';
import { estimate } from '../paired.ts';
import { atMost, decimals, type Report } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';

const BUDGET_MS = 10;
const WARM_UP = 20;
const RUNS = 100;
/** In a millisecond. */
const MICROSECONDS = 1000;

/** Time of the processor, not of the clock: other work on the machine counts for less. In this thread, alone. */
export function speed(lab: Lab): Report {
  const runs = lab.runsOr(RUNS);
  const scenario = scenarioNamed(FLAGSHIP);
  const timeOf = (run: number): number => {
    const before = process.cpuUsage();
    runConference(scenario, { seed: lab.seed, run, plan: [] });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / MICROSECONDS;
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
    about: `${runs} conferences of ${FLAGSHIP}, all seats played by default; milliseconds of a processor.`,
    tables: [{ title: 'A conference', head: ['', 'ms', 'of the budget'], rows }],
    bars: [atMost(`${BUDGET_MS} ms a conference, median`, at(0.5), BUDGET_MS, decimals(2))],
  };
}
