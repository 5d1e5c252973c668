/** Reads the scenario of a balance report and has it played in a worker of its own. */
import { proxy, wrap } from 'comlink';
import type { BalanceOrder } from '../../../../analysis/balance/play.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import { loadShipped } from '../../../session/files/library.ts';
import { type LateWorker, startWorker } from '../../../session/files/late-worker.ts';
import { getReader } from '../../../session/files/reader.ts';
import type { BalanceSource, BalanceStep } from '../../../session/store/balance-steps.ts';
import type { BalanceBench } from './balance.worker.ts';
// oxlint-disable-next-line import/default -- the build gives the addresses of the scripts
import scripts from './balance.worker.ts?shared-worker';

type Tell = (step: BalanceStep) => void;

/** @returns what stops it */
export function startBalance(source: BalanceSource, order: BalanceOrder, tell: Tell): () => void {
  const worker = startWorker(...scripts);
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    worker.terminate();
  };
  const say: Tell = (step) => {
    if (!stopped) tell(step);
  };
  worker.addEventListener('error', () => say({ status: 'broken' }));
  work(worker, source, order, say)
    .then(say)
    .catch(() => say({ status: 'broken' }))
    .finally(stop);
  return stop;
}

async function work(
  worker: LateWorker,
  source: BalanceSource,
  order: BalanceOrder,
  say: Tell,
): Promise<BalanceStep> {
  const scenario = await loadBalanceScenario(source);
  if (typeof scenario === 'string') return { status: 'refused', message: scenario };
  const progress = proxy((done: number, of: number) => say({ status: 'playing', done, of }));
  const balance = await wrap<BalanceBench>(worker).play(scenario, order, progress);
  return { status: 'ready', balance, scenario };
}

/** The first error as a line, where the reader refuses it. */
async function loadBalanceScenario(source: BalanceSource): Promise<Scenario | string> {
  if ('shipped' in source) return (await loadShipped(source.shipped)).scenario;
  const reading = await getReader().scenario(await source.text());
  if (reading.ok) return reading.scenario;
  const error = reading.findings.find(({ severity }) => severity === 'error');
  return error ? `${error.line}:${error.column} ${error.message}` : '';
}
