/** How the time of a conference grows with what there is to decide and with who decides, and what a second thread saves. */
import { runConference } from '../../../src/conference/run.ts';
import { simulateAcross } from '../../../src/cli/simulate-across.ts';
import type { Scenario } from '../../../src/scenario/resolved.ts';
import { FLAGSHIP } from '../cast.ts';
import type { Lab } from '../lab.ts';
import { atMost, type Bar, type Cell, decimals, type Report } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';
import { scenarioOf, type Size } from '../sized.ts';

const RUNS = 10;
/** Each conference is played so many times over, all sizes in turn, and counts with the least it has taken. */
const TIMES = 6;
/** A doubling that takes no more than this grows no faster than in proportion, within what small sizes cost anyway. */
const DOUBLING = 2.5;
const MIDDLE: Size = { delegations: 96, articles: 14, options: 4, sittings: 12 };
const STEPS = {
  delegations: [48, 96, 193],
  articles: [7, 14, 27],
  sittings: [6, 12, 24],
} as const;
/** Conferences that are shared out among threads: enough that starting them does not count. */
const SHARED = 240;
/** What two threads may take of the time of one: half, and a share for starting and handing over. */
const TWO_THREADS = 0.75;

type Of = keyof typeof STEPS;

const ms = decimals(2);

export async function growth(lab: Lab): Promise<Report> {
  const runs = lab.runsOr(RUNS);
  const grown = (Object.keys(STEPS) as Of[]).map((of) => ({ of, times: timesOf(lab, runs, of) }));
  const threads = await threadTimes(lab.seed);
  return {
    title: 'Growth',
    about: `Drawn scenarios of ${MIDDLE.delegations} delegations, ${MIDDLE.articles} articles and ${MIDDLE.sittings} sittings, one of which is changed; 21 delegations are on the floor. ${runs} conferences of each size, all played by default, ${TIMES} times over; each counts with the least it has taken by the clock. ${SHARED} conferences of ${FLAGSHIP} shared out among threads, as \`brackets simulate --workers\` does.`,
    tables: [
      ...grown.map(({ of, times }) => ({
        title: `A conference by ${of}`,
        head: [of, 'milliseconds', 'microseconds for each', 'times the one before'],
        rows: times.map((time, i): Cell[] => [
          STEPS[of][i] ?? '',
          ms(time),
          decimals(0)((1000 * time) / (STEPS[of][i] ?? NaN)),
          i > 0 ? ms(time / (times[i - 1] ?? NaN)) : '',
        ]),
      })),
      {
        title: `${SHARED} conferences by threads`,
        head: ['threads', 'seconds', 'of one'],
        rows: threads.map((time, i): Cell[] => [
          i + 1,
          ms(time / 1000),
          ms(time / (threads[0] ?? NaN)),
        ]),
      },
    ],
    bars: [...grown.map(({ of, times }) => doubling(of, times)), threadBar(threads)],
  };
}

function doubling(of: Of, times: readonly number[]): Bar {
  const ratios = times.slice(1).map((time, i) => time / (times[i] ?? NaN));
  return atMost(
    `twice the ${of} take ${DOUBLING} times as long at the most`,
    Math.max(...ratios),
    DOUBLING,
    ms,
  );
}

function threadBar([one = NaN, two = NaN]: readonly number[]): Bar {
  return atMost('two threads, of the time of one', two / one, TWO_THREADS, ms);
}

/** Mean milliseconds of a conference at each step; sizes take turns, so that a noisy minute is everybody's. */
function timesOf(lab: Lab, runs: number, of: Of): number[] {
  const scenarios = STEPS[of].map((size) => scenarioOf({ ...MIDDLE, [of]: size }, lab.seed));
  const least = scenarios.map((): number[] => []);
  for (let time = 0; time < TIMES; time += 1) {
    for (let run = 0; run < runs; run += 1) {
      scenarios.forEach((scenario, i) => {
        const taken = timeOfRun(scenario, lab.seed, run);
        const known = least[i] as number[];
        known[run] = Math.min(known[run] ?? Infinity, taken);
      });
    }
  }
  return least.map((times) => times.reduce((sum, one) => sum + one, 0) / times.length);
}

function timeOfRun(scenario: Scenario, seed: number, run: number): number {
  const start = performance.now();
  runConference(scenario, { seed, run, plan: [] });
  return performance.now() - start;
}

/** Milliseconds by one thread and by two, the lesser of two tries each. */
async function threadTimes(seed: number): Promise<number[]> {
  const scenario = scenarioNamed(FLAGSHIP);
  const least = [Infinity, Infinity];
  for (let time = 0; time < 2; time += 1) {
    for (const [i, before] of least.entries()) {
      const start = performance.now();
      const batch = { seed, from: 0, to: SHARED, plan: [], measured: [] };
      await simulateAcross(scenario, batch, i + 1, () => undefined);
      least[i] = Math.min(before, performance.now() - start);
    }
  }
  return least;
}
