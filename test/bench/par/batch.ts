/** What a thread does for the tables of par: conferences by the numbers of their runs. */
import type { SeatMeasures } from '../../../src/analysis/measures.ts';
import { type ParBatch, playForPar } from '../../../src/analysis/par.ts';
import { type RunResult, simulate } from '../../../src/analysis/simulate.ts';
import { scenarioNamed } from '../scenarios.ts';

export type SeatBatch = ParBatch & { scenario: string };

export function playSeat({ scenario, ...batch }: SeatBatch): SeatMeasures[] {
  return playForPar(scenarioNamed(scenario), batch);
}

export type PolicyBatch = {
  scenario: string;
  start: string | null;
  seed: number;
  from: number;
  to: number;
};

/** Every seat by policy, nobody measured. */
export function playPolicies({ scenario, start, ...runs }: PolicyBatch): RunResult[] {
  const batch = { ...runs, plan: [], measured: [] };
  return simulate(scenarioNamed(scenario), start === null ? batch : { ...batch, start });
}
