/** Runs batches in a thread of its own. The scenario comes once, resolved, when the thread starts. */
import { workerData } from 'piscina';
import { type BalanceRun, type BalanceTask, playBalance } from '../analysis/balance/play.ts';
import { type Batch, type RunResult, simulate } from '../analysis/simulate.ts';
import { runSearching } from '../conference/search/run-searching.ts';
import type { Scenario } from '../scenario/resolved.ts';

export function simulateBatch(batch: Batch): RunResult[] {
  return simulate(workerData as Scenario, batch, runSearching);
}

export function runBalanceTask(task: BalanceTask): BalanceRun[] {
  return playBalance(workerData as Scenario, task);
}
