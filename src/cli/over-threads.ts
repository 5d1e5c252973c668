/** Tasks on one scenario, here or over threads. Results come back in the order of the tasks. */
import { setImmediate } from 'node:timers/promises';
import type { Piscina } from 'piscina';
import type { Scenario } from '../scenario/resolved.ts';

type Work<Task, Result> = {
  /** What the worker module exports for it. */
  name: 'simulateBatch' | 'balanceTask';
  /** The same, in this thread. */
  here: (task: Task) => Result | Promise<Result>;
  done: (task: Task) => void;
  /** Ends the work early. */
  stop: AbortSignal;
};

/** So that a thread has its next task at hand while this one is too busy to give it. */
const TASKS_A_THREAD = 2;

/**
 * The results of all tasks; stopped, of the first ones: those before the first that is not done.
 *
 * This thread is one of the workers: it is compiled and warm when the others start, which costs each of them more
 * than most simulations take.
 */
export async function runOverThreads<Task, Result>(
  scenario: Scenario,
  tasks: readonly Task[],
  workers: number,
  { name, here, done, stop }: Work<Task, Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = tasks.entries();
  const takeTurns = async (work: (task: Task) => Promise<Result>): Promise<void> => {
    for (const [place, task] of left) {
      if (stop.aborted) return;
      const result = await work(task);
      // It may have broken off, too.
      if (stop.aborted) return;
      results[place] = result;
      done(task);
    }
  };
  const inThisThread = async (task: Task): Promise<Result> => {
    // Lets other threads, signals and the progress bar in between.
    await setImmediate();
    return here(task);
  };
  const pool = workers > 1 ? await startPool(scenario, workers - 1) : null;
  const inAnother = (task: Task): Promise<Result> => pool?.run(task, { name }) as Promise<Result>;
  const others = (workers - 1) * TASKS_A_THREAD;
  try {
    const all = Promise.all([
      takeTurns(inThisThread),
      ...Array.from({ length: others }, () => takeTurns(inAnother)),
    ]);
    await Promise.race([all, waitForAbort(stop)]);
    // Threads that are ended break off what they do.
    if (stop.aborted) all.catch(() => undefined);
    return takeUntilGap(results);
  } finally {
    await pool?.destroy();
  }
}

function waitForAbort(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}

function takeUntilGap<Result>(results: readonly Result[]): Result[] {
  const gap = results.findIndex((result) => result === undefined);
  return gap < 0 ? [...results] : results.slice(0, gap);
}

async function startPool(scenario: Scenario, threads: number): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  return new Piscina({
    filename: new URL('./simulate.worker.mjs', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: TASKS_A_THREAD,
    workerData: scenario,
  });
}
