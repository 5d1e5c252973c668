import { wrap } from 'comlink';
import type { Beside } from './aside.ts';
import type { LateWorker } from './late-worker.ts';

export function wrapWorker<Api>(worker: LateWorker): Beside<Api> {
  return { api: wrap<Api>(worker), end: () => worker.terminate() };
}
