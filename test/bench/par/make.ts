/**
 * `npm run par` plays the conferences behind the tables of par and of the comparison with history, and writes both.
 * `npm run par -- first-brackets history`: some of them. `npm run par -- honest first-brackets`: what the best honest
 * player makes of its featured seats, added to its table seat by seat; what is there stays, so it can be broken off.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { SeatMeasures } from '../../../src/analysis/measures.ts';
import { SLOW_HAND } from '../../../src/analysis/other-hands.ts';
import {
  chooseHonestTerms,
  countParRuns,
  describeBeside,
  isCurrent,
  listParSeats,
  type ParTable,
  seatPar,
  YARDSTICKS,
  type Yardstick,
} from '../../../src/analysis/par.ts';
import type { RunResult } from '../../../src/analysis/simulate.ts';
import { PLACES } from '../../../src/page/build/places.ts';
import { RULES } from '../../../src/engine/rules-version.ts';
import { againstHistory, countWhole, type Forecast } from '../against-history.ts';
import { HISTORY_RUNS, HISTORY_STARTS } from '../benches/history.ts';
import { FLAGSHIP } from '../cast.ts';
import { scenarioNamed } from '../scenarios.ts';
import {
  CASES_FILE,
  type CaseRow,
  type CasesAsset,
  type FailedRow,
  HISTORY_FILE,
  type HistoryAsset,
  listCaseFiles,
  listFailedFiles,
  PAR_FOLDER,
  readParTable,
  shippedScenarios,
} from './assets.ts';
import type { PolicyBatch, SeatBatch } from './batch.ts';

/** Of the first runs of one seed, as everything that ships. */
const SEED = 1;
/** Runs in a batch: few enough that threads finish together. */
const BATCH = 10;
/** Conferences behind the row of a real case. */
const CASE_RUNS = 100;
const HISTORY = 'history';

const CASES = 'cases';
const HONEST = 'honest';

const known = [...shippedScenarios(), HISTORY, CASES];
const asked = process.argv.slice(2);
const byHonest = asked[0] === HONEST;
const given = byHonest ? asked.slice(1) : asked;
const unknown = given.find((name) => !known.includes(name));
if (unknown !== undefined) {
  console.error(`There is no table "${unknown}". Tables: ${known.join(', ')}.`);
  process.exit(2);
}
const pool = new Piscina({
  filename: new URL('./par.worker.mjs', import.meta.url).href,
  maxThreads: availableParallelism(),
});
const started = performance.now();
for (const name of given.length > 0 ? given : byHonest ? shippedScenarios() : known) {
  if (name === HISTORY) await makeHistory();
  else if (name === CASES) await makeCases();
  else if (byHonest) await addHonest(name);
  else await makePar(name);
}
await pool.destroy();

async function makePar(name: string): Promise<void> {
  const scenario = scenarioNamed(name);
  const runs = countParRuns(scenario);
  const seats = listParSeats(scenario);
  const from = startOffered(name);
  let finished = 0;
  const played = async (seat: string, by: Yardstick): Promise<SeatMeasures[]> => {
    const batches = rangesOf(runs).map((range): SeatBatch => ({
      scenario: name,
      seat,
      by,
      seed: SEED,
      ...from,
      ...range,
    }));
    const results = await Promise.all(
      batches.map((batch) => pool.run(batch, { name: 'playSeat' }) as Promise<SeatMeasures[]>),
    );
    finished += runs;
    say(name, finished, seats.length * YARDSTICKS.length * runs);
    return results.flat();
  };
  const rows = await Promise.all(
    seats.map(async (seat) => {
      const [passive, packager, oracle] = await Promise.all(
        YARDSTICKS.map((by) => played(seat, by)),
      );
      return seatPar(seat, { passive: passive!, packager: packager!, oracle: oracle! });
    }),
  );
  const { rulesHash } = scenario;
  const table: ParTable = {
    scenario: name,
    ...from,
    rulesHash,
    rules: RULES,
    seed: SEED,
    runs,
    seats: rows,
  };
  writeTable(table);
}

/** Writes the table anew after each seat. */
async function addHonest(name: string): Promise<void> {
  const scenario = scenarioNamed(name);
  const terms = chooseHonestTerms(scenario);
  const { runs } = terms;
  const featured = new Set(scenario.featured.map(({ seat }) => seat));
  let table = readParTable(name);
  if (!isCurrent(table, scenario)) {
    console.error(`The table of ${name} is of other rules. Make it first: npm run par -- ${name}`);
    return;
  }
  const played = async (seat: string, by: SeatBatch['by']): Promise<SeatMeasures[]> => {
    const batches = Array.from({ length: runs }, (_, from): SeatBatch => ({
      scenario: name,
      seat,
      by,
      seed: SEED,
      ...startOffered(name),
      from,
      to: from + 1,
    }));
    const results = await Promise.all(
      batches.map((batch) => pool.run(batch, { name: 'playSeat' }) as Promise<SeatMeasures[]>),
    );
    return results.flat();
  };
  for (const { seat, by, honest } of table.seats) {
    if (!featured.has(seat) || honest) continue;
    // oxlint-disable-next-line no-await-in-loop -- one seat after another, so that each is written
    const [own, same] = await Promise.all([played(seat, SLOW_HAND), played(seat, 'packager')]);
    const measured = { ...describeBeside(own, same, by.packager), ...terms };
    table = {
      ...table,
      seats: table.seats.map((row) => (row.seat === seat ? { ...row, honest: measured } : row)),
    };
    writeTable(table);
    say(`${name}, ${seat} by the best honest player`, runs, runs);
  }
}

function writeTable(table: ParTable): void {
  writeFileSync(new URL(`${table.scenario}.json`, PAR_FOLDER), `${JSON.stringify(table)}\n`);
}

/** The starting text a conference is offered with, which is what people play. */
function startOffered(name: string): { start?: string } {
  const { start } = PLACES.get(name) ?? {};
  return start === undefined ? {} : { start };
}

async function playRuns(
  scenario: string,
  start: string | null,
  runs: number,
): Promise<RunResult[]> {
  const batches = rangesOf(runs).map((range): PolicyBatch => ({
    scenario,
    start,
    seed: SEED,
    ...range,
  }));
  const results = await Promise.all(
    batches.map((batch) => pool.run(batch, { name: 'playPolicies' }) as Promise<RunResult[]>),
  );
  say(`${scenario}, from ${start ?? 'the draft'}`, runs, runs);
  return results.flat();
}

async function makeCases(): Promise<void> {
  const rows: CaseRow[] = [];
  for (const name of listCaseFiles()) {
    const scenario = scenarioNamed(name);
    const results = await playRuns(name, null, CASE_RUNS);
    const table = againstHistory(scenario, null, results);
    const hits = Object.fromEntries(table.rows.map((row) => [row.forecast, row.hits]));
    rows.push({
      scenario: name,
      rulesHash: scenario.rulesHash,
      live: table.live.length,
      whole: countWhole(scenario, table.live, results),
      hits: hits as Record<Forecast, number>,
    });
  }
  const failed = await makeFailed();
  const asset: CasesAsset = { rules: RULES, seed: SEED, runs: CASE_RUNS, cases: rows, failed };
  writeFileSync(CASES_FILE, `${JSON.stringify(asset)}\n`);
}

async function makeFailed(): Promise<FailedRow[]> {
  const rows: FailedRow[] = [];
  for (const name of listFailedFiles()) {
    const results = await playRuns(name, null, CASE_RUNS);
    const without = results.filter(
      ({ ending }) => ending !== 'consensus' && ending !== 'vote',
    ).length;
    rows.push({ scenario: name, rulesHash: scenarioNamed(name).rulesHash, without });
  }
  return rows;
}

async function makeHistory(): Promise<void> {
  const scenario = scenarioNamed(FLAGSHIP);
  const asset: HistoryAsset = {
    scenario: FLAGSHIP,
    rulesHash: scenario.rulesHash,
    rules: RULES,
    seed: SEED,
    runs: HISTORY_RUNS,
    tables: await Promise.all(
      HISTORY_STARTS.map(async (start) =>
        againstHistory(scenario, start, await playRuns(FLAGSHIP, start, HISTORY_RUNS)),
      ),
    ),
  };
  writeFileSync(HISTORY_FILE, `${JSON.stringify(asset)}\n`);
}

function rangesOf(runs: number): { from: number; to: number }[] {
  const count = Math.ceil(runs / BATCH);
  return Array.from({ length: count }, (_, i) => ({
    from: i * BATCH,
    to: Math.min(runs, (i + 1) * BATCH),
  }));
}

function say(name: string, finished: number, all: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${name}: ${finished} of ${all} conferences, ${seconds} s`);
}
