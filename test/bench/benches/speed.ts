/** How long a conference, a full round and the proof of a class take on one core, against the budgets. */
import { openConference } from '../../../src/conference/conference.ts';
import { makeRecord } from '../../../src/conference/record/record.ts';
import { replay } from '../../../src/conference/record/replay.ts';
import { runConference } from '../../../src/conference/run.ts';
import { CLASS, FLAGSHIP } from '../cast.ts';
import { fullRound } from '../full-round.ts';
import type { Lab } from '../lab.ts';
import { estimate } from '../paired.ts';
import { atMost, type Bar, decimals, type Report, type Table } from '../report.ts';
import { scenarioNamed } from '../scenarios.ts';
import { ascending, at, MICROSECONDS, type Time, timeOf } from '../timing.ts';

const BUDGET_MS = 10;
/** 193 delegations, 20 articles, 4 options. */
const ROUND_US = 50;
/** Records of a class, proved one after the other. */
const RECORDS = 30;
const RECORDS_MS = 2000;
/** Rounds that are timed together: one is too short for the clock. */
const BATCH = 20;
const WARM_UP = 20;
/** Conferences that are not counted: for as many the engine goes on compiling, in threads that count as well. */
const WARM_UP_CONFERENCES = 100;
const RUNS = 100;

/** In this thread, before any other bench. Time of the processor counts what is collected in threads beside this one. */
export function speed(lab: Lab): Report {
  const conference = conferences(lab);
  const round = fullRounds(lab);
  const records = classOfRecords(lab);
  return {
    title: 'Speed',
    about: `${lab.runsOr(RUNS)} conferences of ${FLAGSHIP}, all seats played by default, after ${WARM_UP_CONFERENCES} that are not counted, and as many batches of ${BATCH} full rounds; ${RECORDS} records of ${CLASS}, with a packager in the first seat, proved in turn. Time of the processor decides: other work on the machine slows the clock. TypeScript without a build gives every inner function its name as it is made, which the built page does not: there a conference takes a tenth less.`,
    tables: [
      tableOf('A conference, milliseconds', conference, BUDGET_MS),
      tableOf('A full round, microseconds', round, ROUND_US),
      tableOf(`${RECORDS} records proved, milliseconds`, records, RECORDS_MS),
    ],
    bars: [
      bar(`${BUDGET_MS} ms a conference, median`, conference, BUDGET_MS),
      bar(`${ROUND_US} us a full round, median`, round, ROUND_US),
      bar(`${RECORDS_MS} ms for ${RECORDS} records`, records, RECORDS_MS),
    ],
  };
}

function conferences(lab: Lab): Time[] {
  const scenario = scenarioNamed(FLAGSHIP);
  const timed = (run: number) =>
    timeOf(() => runConference(scenario, { seed: lab.seed, run, plan: [] }));
  for (let run = 0; run < WARM_UP_CONFERENCES; run += 1) timed(run);
  return Array.from({ length: lab.runsOr(RUNS) }, (_, run) => timed(run));
}

/** Microseconds. */
function fullRounds(lab: Lab): Time[] {
  const round = fullRound(lab.seed);
  const batch = (): Time => {
    const { clock, processor } = timeOf(() => {
      for (let i = 0; i < BATCH; i += 1) round();
    });
    return { clock: (clock * MICROSECONDS) / BATCH, processor: (processor * MICROSECONDS) / BATCH };
  };
  for (let i = 0; i < WARM_UP; i += 1) batch();
  return Array.from({ length: lab.runsOr(RUNS) }, batch);
}

/** Three times over: the first pays for what only later ones can use. */
function classOfRecords(lab: Lab): Time[] {
  const scenario = scenarioNamed(CLASS);
  const seat = scenario.delegations[scenario.floor[0] ?? 0]?.id ?? '';
  const records = Array.from({ length: RECORDS }, (_, run) =>
    makeRecord(openConference(scenario, { seed: lab.seed, run, plan: [{ seat, by: 'packager' }] })),
  );
  return Array.from({ length: 3 }, () =>
    timeOf(() => {
      for (const record of records) {
        const { status } = replay(scenario, record);
        if (status !== 'proved') throw new Error(`${CLASS}, run ${record.run}: ${status}`);
      }
    }),
  );
}

function tableOf(title: string, times: readonly Time[], budget: number): Table {
  const clock = ascending(times.map((time) => time.clock));
  const processor = ascending(times.map((time) => time.processor));
  const row = (name: string, of: (sorted: readonly number[]) => number) => [
    name,
    ...[of(clock), of(processor)].map(decimals(2)),
    decimals(2)(of(processor) / budget),
  ];
  return {
    title,
    head: ['', 'clock', 'processor', 'of the budget'],
    rows: [
      row('least', at(0)),
      row('mean', (sorted) => estimate(sorted).mean),
      row('median', at(0.5)),
      row('95 % are below', at(0.95)),
    ],
  };
}

function bar(says: string, times: readonly Time[], budget: number): Bar {
  return atMost(
    says,
    at(0.5)(ascending(times.map(({ processor }) => processor))),
    budget,
    decimals(2),
  );
}
