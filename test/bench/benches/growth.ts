/** How the time of a conference grows with what there is to decide and with who decides, and what a second thread saves. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runConference } from '../../../src/conference/run.ts';
import type { Scenario } from '../../../src/scenario/resolved.ts';
import { FLAGSHIP } from '../cast.ts';
import type { Lab } from '../lab.ts';
import { atMost, type Bar, type Cell, decimals, type Report } from '../report.ts';
import { scenarioOf, type Size } from '../sized.ts';
import type { Time } from '../timing.ts';

const execute = promisify(execFile);

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
/**
 * Conferences that are shared out among threads. A thread takes the time of some hundred to load the engine and to
 * compile what it plays, and each does so for itself: of a few hundred conferences half is that.
 */
const SHARED = 600;
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
    about: `Drawn scenarios of ${MIDDLE.delegations} delegations, ${MIDDLE.articles} articles and ${MIDDLE.sittings} sittings, one of which is changed; 21 delegations are on the floor. ${runs} conferences of each size, all played by default, ${TIMES} times over; each counts with the least it has taken by the clock. ${SHARED} conferences of ${FLAGSHIP} shared out among threads, as \`brackets simulate --workers\` does, each time in a new process from its start to its end; where it had fewer processors than threads, other work on the machine had the rest.`,
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
        head: ['threads', 'seconds', 'of one', 'seconds of processors', 'processors it had'],
        rows: threads.map(({ clock, processor }, i): Cell[] => [
          i + 1,
          ms(clock / 1000),
          ms(clock / (threads[0]?.clock ?? NaN)),
          ms(processor / 1000),
          ms(processor / clock),
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

function threadBar([one, two]: readonly Time[]): Bar {
  const share = (two?.clock ?? NaN) / (one?.clock ?? NaN);
  return atMost('two threads, of the time of one', share, TWO_THREADS, ms);
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

/** Milliseconds of processes with one thread and with two, each the lesser of two tries by the clock. */
async function threadTimes(seed: number): Promise<Time[]> {
  const least: Time[] = [];
  for (let time = 0; time < 2; time += 1) {
    for (const [i, threads] of [1, 2].entries()) {
      const taken = await timeOfProcess(seed, threads);
      if (taken.clock < (least[i]?.clock ?? Infinity)) least[i] = taken;
    }
  }
  return least;
}

/** In a process of its own, as this one has long compiled what a new thread has not. */
async function timeOfProcess(seed: number, threads: number): Promise<Time> {
  const script = fileURLToPath(new URL('../shared-out.ts', import.meta.url));
  const given = [seed, SHARED, threads].map(String);
  const { stdout } = await execute(process.execPath, ['--import', 'tsx', script, ...given]);
  return JSON.parse(stdout) as Time;
}
