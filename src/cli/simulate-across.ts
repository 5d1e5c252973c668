/** Splits runs among threads. The runs come back in order, so the number of threads never shows. */
import { setImmediate } from 'node:timers/promises';
import { type Batch, type RunResult, simulate } from '../analysis/simulate.ts';
import type { Scenario } from '../scenario/resolved.ts';

/** Runs in a batch at most: few enough that threads finish together and progress moves. */
const LARGEST_BATCH = 25;
const BATCHES_A_WORKER = 8;

/** @param done called with the number of runs finished since the last call */
export async function simulateAcross(
  scenario: Scenario,
  whole: Batch,
  workers: number,
  done: (runs: number) => void,
): Promise<RunResult[]> {
  const batches = split(whole, workers);
  return workers === 1 ? here(scenario, batches, done) : across(scenario, batches, workers, done);
}

function split(whole: Batch, workers: number): Batch[] {
  const runs = whole.to - whole.from;
  const size = Math.max(1, Math.min(LARGEST_BATCH, Math.ceil(runs / (workers * BATCHES_A_WORKER))));
  const batches: Batch[] = [];
  for (let from = whole.from; from < whole.to; from += size) {
    batches.push({ ...whole, from, to: Math.min(whole.to, from + size) });
  }
  return batches;
}

/** In this thread, letting signals and the progress bar in between. */
async function here(
  scenario: Scenario,
  batches: readonly Batch[],
  done: (runs: number) => void,
): Promise<RunResult[]> {
  const results: RunResult[] = [];
  for (const batch of batches) {
    results.push(...simulate(scenario, batch));
    done(batch.to - batch.from);
    await setImmediate();
  }
  return results;
}

async function across(
  scenario: Scenario,
  batches: readonly Batch[],
  workers: number,
  done: (runs: number) => void,
): Promise<RunResult[]> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: new URL('./simulate.worker.mjs', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: scenario,
  });
  try {
    const results = await Promise.all(
      batches.map(async (batch) => {
        const result = (await pool.run(batch, { name: 'simulateBatch' })) as RunResult[];
        done(batch.to - batch.from);
        return result;
      }),
    );
    return results.flat();
  } finally {
    await pool.destroy();
  }
}
