/** `--workers K`: threads for many conferences. */
import { availableParallelism } from 'node:os';
import { type Tried, succeed } from './answer.ts';
import { parseWholeNumber } from './whole-number.ts';

const MOST_WORKERS = 256;
/** A thread takes as long to start as this many conferences of the flagship take to run. */
const RUNS_WORTH_A_WORKER = 50;

/**
 * As many as are asked for and have something to do; else as many as are worth their start.
 * @param worthOne runs that are worth the start of one
 */
export function countWorkers(
  runs: number,
  written: string | undefined,
  worthOne = RUNS_WORTH_A_WORKER,
): Tried<number> {
  if (written === undefined) {
    const worth = Math.ceil(runs / worthOne);
    return succeed(Math.min(availableParallelism(), worth));
  }
  const workers = parseWholeNumber('--workers', written, 1, MOST_WORKERS);
  return workers.ok ? succeed(Math.min(workers.value, runs)) : workers;
}
