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
/** In a millisecond. */
const MICROSECONDS = 1000;

/**
 * In this thread, before any other bench. The budget is for the clock, which other work on the machine slows; time
 * of the processor is told beside it, and counts what is collected in threads beside this one.
 */
export function speed(lab: Lab): Report {
  const runs = lab.runsOr(RUNS);
  const scenario = scenarioNamed(FLAGSHIP);
  const timesOf = (run: number): { clock: number; processor: number } => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    runConference(scenario, { seed: lab.seed, run, plan: [] });
    const { user, system } = process.cpuUsage(before);
    return { clock: performance.now() - start, processor: (user + system) / MICROSECONDS };
  };
  for (let run = 0; run < WARM_UP; run += 1) timesOf(run);
  const times = Array.from({ length: runs }, (_, run) => timesOf(run));
  const clock = ascending(times.map((time) => time.clock));
  const processor = ascending(times.map((time) => time.processor));
  const row = (name: string, of: (sorted: readonly number[]) => number) => [
    name,
    ...[of(clock), of(processor)].map(decimals(2)),
    decimals(2)(of(clock) / BUDGET_MS),
  ];
  const at = (share: number) => (sorted: readonly number[]) =>
    sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  return {
    title: 'Speed',
    about: `${runs} conferences of ${FLAGSHIP}, all seats played by default; milliseconds.`,
    tables: [
      {
        title: 'A conference',
        head: ['', 'clock', 'processor', 'of the budget'],
        rows: [
          row('least', at(0)),
          row('mean', (sorted) => estimate(sorted).mean),
          row('median', at(0.5)),
          row('95 % are below', at(0.95)),
        ],
      },
    ],
    bars: [atMost(`${BUDGET_MS} ms a conference, median`, at(0.5)(clock), BUDGET_MS, decimals(2))],
  };
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((one, other) => one - other);
}
