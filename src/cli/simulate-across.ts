/** Splits runs among threads. The runs come back in order, so the number of threads never shows. */
import { type Batch, type RunResult, simulate } from '../analysis/simulate.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { overThreads } from './over-threads.ts';

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
  const results = await overThreads<Batch, RunResult[]>(scenario, split(whole, workers), workers, {
    name: 'simulateBatch',
    here: (batch) => simulate(scenario, batch),
    done: ({ from, to }) => done(to - from),
  });
  return results.flat();
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
