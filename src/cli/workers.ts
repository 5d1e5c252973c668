/** `--workers K`: threads for many conferences. */
import { availableParallelism } from 'node:os';
import { type Tried, succeed } from './answer.ts';
import { parseWholeNumber } from './whole-number.ts';

const MOST_WORKERS = 256;
/** A thread takes as long to start as this many conferences of the flagship take to run. */
const RUNS_WORTH_A_WORKER = 50;

/** As many as are asked for and have something to do; else as many as are worth their start. */
export function countWorkers(runs: number, written: string | undefined): Tried<number> {
  if (written === undefined) {
    const worth = Math.ceil(runs / RUNS_WORTH_A_WORKER);
    return succeed(Math.min(availableParallelism(), worth));
  }
  const workers = parseWholeNumber('--workers', written, 1, MOST_WORKERS);
  return workers.ok ? succeed(Math.min(workers.value, runs)) : workers;
}
