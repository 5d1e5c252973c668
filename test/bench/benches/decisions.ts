/** How long one decision of a searching policy takes, and all those of delegations played by default in a conference. */
import { decideFor } from '../../../src/conference/decide.ts';
import { type SeatPlan, listPlannedSpeakers } from '../../../src/conference/plan.ts';
import { runOn } from '../../../src/conference/run-on.ts';
import { open } from '../../../src/engine/acts/apply.ts';
import { createOpeningState } from '../../../src/engine/procedure/opening.ts';
import { setUp } from '../../../src/engine/setup/setup.ts';
import { CHAIR } from '../../../src/scenario/resolved.ts';
import { FLAGSHIP } from '../cast.ts';
import type { Lab } from '../lab.ts';
import { atMost, type Cell, decimals, type Report } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';
import { ascending, at } from '../timing.ts';

const DECISION_MS = 5;
const CONFERENCE_MS = 8;
const RUNS = 6;
/** Each conference is played so many times over; a decision counts with the least it has taken. */
const TIMES = 6;
/** `packager` is the adviser as well. */
const SEARCHING = ['packager', 'oracle'] as const;
const SEATS = ['USA', 'IRN'] as const;

const ms = decimals(2);

export function decisions(lab: Lab): Report {
  const runs = lab.runsOr(RUNS);
  const taken = SEARCHING.map((by) => ({
    by,
    times: ascending(
      SEATS.flatMap((seat) =>
        leastTimes(lab.seed, runs, [{ seat, by }], (name) => name === seat).flat(),
      ),
    ),
  }));
  const sums = ascending(
    leastTimes(lab.seed, runs, [], (name) => name !== CHAIR).map((times) =>
      times.reduce((sum, time) => sum + time, 0),
    ),
  );
  const row = (name: string, sorted: readonly number[]): Cell[] => [
    name,
    sorted.length,
    ...[at(0.5), at(0.95), at(1)].map((of) => ms(of(sorted))),
  ];
  const head = ['', 'number', 'median', '95 % are below', 'longest'];
  return {
    title: 'Decisions',
    about: `${runs} conferences of ${FLAGSHIP}; searching policies in the seats ${SEATS.join(' and ')} in turn, all others played by default. Each conference is played ${TIMES} times, and a decision counts with the least it has taken: milliseconds by the clock, on one core.`,
    tables: [
      {
        title: 'One decision, milliseconds',
        head,
        rows: taken.map(({ by, times }) => row(by, times)),
      },
      {
        title: 'All decisions of delegations in a conference played by default, milliseconds',
        head,
        rows: [row('delegation', sums)],
      },
    ],
    bars: [
      ...taken.map(({ by, times }) =>
        atMost(`${DECISION_MS} ms a decision of ${by}, the longest`, at(1)(times), DECISION_MS, ms),
      ),
      atMost(
        `${CONFERENCE_MS} ms for all delegations in a conference, median`,
        at(0.5)(sums),
        CONFERENCE_MS,
        ms,
      ),
    ],
  };
}

/** By run, what each decision of some seats took at the least. */
function leastTimes(
  seed: number,
  runs: number,
  plan: SeatPlan,
  of: (seat: string) => boolean,
): number[][] {
  const least = Array.from({ length: runs }, (): number[] => []);
  for (let time = 0; time < TIMES; time += 1) {
    least.forEach((times, run) => {
      const taken = timesIn(seed, run, plan, of);
      taken.forEach((one, nth) => {
        times[nth] = Math.min(times[nth] ?? Infinity, one);
      });
    });
  }
  return least;
}

function timesIn(
  seed: number,
  run: number,
  plan: SeatPlan,
  of: (seat: string) => boolean,
): number[] {
  const scenario = scenarioNamed(FLAGSHIP);
  const setup = setUp(scenario, seed, run, listPlannedSpeakers(scenario, plan));
  const times: number[] = [];
  runOn(setup, open(setup, createOpeningState(setup)).state, (state, seat) => {
    const start = performance.now();
    const command = decideFor(setup, state, plan, seat);
    if (of(seat)) times.push(performance.now() - start);
    return command;
  });
  return times;
}
