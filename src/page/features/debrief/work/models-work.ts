/** What models of the field say of a scenario, reckoned by a worker of its own: one of them takes seconds. */
import { proxy } from 'comlink';
import type { Scenario } from '../../../../scenario/resolved.ts';
import type { Models } from '../../../session/store/reckoned.ts';
import { hireBench } from './hired.ts';

/** @returns what stops it; nothing is told after */
export function computeModels(scenario: Scenario, tell: (models: Models) => void): () => void {
  const { bench, end } = hireBench();
  const place = { scenario: scenario.rulesHash };
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    end();
  };
  const come = (done: number): void => {
    if (!stopped) tell({ ...place, status: 'reckoning', done });
  };
  come(0);
  bench
    .models(scenario, proxy(come))
    .then((rows) => {
      if (!stopped) tell({ ...place, status: 'ready', rows });
    })
    .catch(() => {
      if (!stopped) tell({ ...place, status: 'broken' });
    })
    .finally(stop);
  return stop;
}
