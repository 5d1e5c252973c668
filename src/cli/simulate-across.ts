/** Splits runs among threads. The runs come back in order, so the number of threads never shows. */
import { setImmediate } from 'node:timers/promises';
import {
  type Batch,
  makeBatchOpening,
  type RunResult,
  summarizeRun,
} from '../analysis/simulate.ts';
import type { OpeningOptions } from '../conference/opened.ts';
import type { Ran } from '../conference/run.ts';
import { runInSteps } from '../conference/search/run-searching.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { runOverThreads } from './over-threads.ts';

/** Runs in a batch at most: few enough that threads finish together and progress moves. */
const LARGEST_BATCH = 25;
const BATCHES_A_WORKER = 8;

type Watch = {
  /** Called with the number of runs finished since the last call. */
  done: (runs: number) => void;
  /** Ends the work early: the runs that come back are then the first ones. */
  stop: AbortSignal;
};

export async function simulateAcross(
  scenario: Scenario,
  whole: Batch,
  workers: number,
  { done, stop }: Watch,
): Promise<RunResult[]> {
  const batches = split(whole, workers);
  /** Runs of batches that this thread has begun, by the first run of the batch. */
  const begun = new Map<number, RunResult[]>();
  const here = async (batch: Batch): Promise<RunResult[]> => {
    const results: RunResult[] = [];
    begun.set(batch.from, results);
    for (let run = batch.from; run < batch.to && !stop.aborted; run += 1) {
      const ran = await runWatched(scenario, { ...makeBatchOpening(batch), run }, stop);
      if (ran) results.push(summarizeRun(ran, batch));
    }
    return results;
  };
  const results = await runOverThreads<Batch, RunResult[]>(scenario, batches, workers, {
    name: 'simulateBatch',
    here,
    done: ({ from, to }) => done(to - from),
    stop,
  });
  const next = batches[results.length];
  return [...results, (next && begun.get(next.from)) ?? []].flat();
}

/** Lets a signal in between: conferences may be long, those with a seat that searches most of all. */
async function runWatched(
  scenario: Scenario,
  options: OpeningOptions,
  stop: AbortSignal,
): Promise<Ran | null> {
  const steps = runInSteps(scenario, options);
  for (;;) {
    const step = steps.next();
    await setImmediate();
    if (step.done) return step.value;
    if (stop.aborted) return null;
  }
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
