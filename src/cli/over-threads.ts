/** Tasks on one scenario, here or over threads. Results come back in the order of the tasks. */
import { setImmediate } from 'node:timers/promises';
import type { Scenario } from '../scenario/resolved.ts';

type Work<Task, Result> = {
  /** What the worker module exports for it. */
  name: 'simulateBatch' | 'balanceTask';
  /** The same, in this thread. */
  here: (task: Task) => Result;
  done: (task: Task) => void;
};

export async function overThreads<Task, Result>(
  scenario: Scenario,
  tasks: readonly Task[],
  workers: number,
  work: Work<Task, Result>,
): Promise<Result[]> {
  return workers === 1 ? inThisThread(tasks, work) : across(scenario, tasks, workers, work);
}

/** Lets signals and the progress bar in between. */
async function inThisThread<Task, Result>(
  tasks: readonly Task[],
  { here, done }: Work<Task, Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const task of tasks) {
    results.push(here(task));
    done(task);
    await setImmediate();
  }
  return results;
}

async function across<Task, Result>(
  scenario: Scenario,
  tasks: readonly Task[],
  workers: number,
  { name, done }: Work<Task, Result>,
): Promise<Result[]> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: new URL('./simulate.worker.mjs', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: scenario,
  });
  try {
    return await Promise.all(
      tasks.map(async (task) => {
        const result = (await pool.run(task, { name })) as Result;
        done(task);
        return result;
      }),
    );
  } finally {
    await pool.destroy();
  }
}
