/**
 * `npm run par` plays the conferences behind the tables of par and of the comparison with history, and writes both.
 * `npm run par -- first-brackets history`: some of them.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { SeatMeasures } from '../../../src/analysis/measures.ts';
import {
  countParRuns,
  listParSeats,
  type ParTable,
  seatPar,
  YARDSTICKS,
  type Yardstick,
} from '../../../src/analysis/par.ts';
import type { RunResult } from '../../../src/analysis/simulate.ts';
import { PLACES } from '../../../src/page/build/places.ts';
import { RULES } from '../../../src/engine/rules-version.ts';
import { againstHistory } from '../against-history.ts';
import { HISTORY_RUNS, HISTORY_STARTS } from '../benches/history.ts';
import { FLAGSHIP } from '../cast.ts';
import { scenarioNamed } from '../scenarios.ts';
import { HISTORY_FILE, type HistoryAsset, PAR_FOLDER, shippedScenarios } from './assets.ts';
import type { PolicyBatch, SeatBatch } from './batch.ts';

/** Of the first runs of one seed, as everything that ships. */
const SEED = 1;
/** Runs in a batch: few enough that threads finish together. */
const BATCH = 10;
const HISTORY = 'history';

const known = [...shippedScenarios(), HISTORY];
const given = process.argv.slice(2);
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
for (const name of given.length > 0 ? given : known) {
  if (name === HISTORY) await makeHistory();
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
  writeFileSync(new URL(`${name}.json`, PAR_FOLDER), `${JSON.stringify(table)}\n`);
}

/** The starting text a conference is offered with, which is what people play. */
function startOffered(name: string): { start?: string } {
  const { start } = PLACES.get(name) ?? {};
  return start === undefined ? {} : { start };
}

async function makeHistory(): Promise<void> {
  const scenario = scenarioNamed(FLAGSHIP);
  const runsFrom = async (start: string | null): Promise<RunResult[]> => {
    const batches = rangesOf(HISTORY_RUNS).map((range): PolicyBatch => ({
      scenario: FLAGSHIP,
      start,
      seed: SEED,
      ...range,
    }));
    const results = await Promise.all(
      batches.map((batch) => pool.run(batch, { name: 'playPolicies' }) as Promise<RunResult[]>),
    );
    say(`${HISTORY}, from ${start ?? 'the draft'}`, HISTORY_RUNS, HISTORY_RUNS);
    return results.flat();
  };
  const asset: HistoryAsset = {
    scenario: FLAGSHIP,
    rulesHash: scenario.rulesHash,
    rules: RULES,
    seed: SEED,
    runs: HISTORY_RUNS,
    tables: await Promise.all(
      HISTORY_STARTS.map(async (start) => againstHistory(scenario, start, await runsFrom(start))),
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
