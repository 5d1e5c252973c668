import { wrap } from 'comlink';
import type { Beside } from './aside.ts';

export function wrapWorker<Api>(worker: Worker): Beside<Api> {
  return { api: wrap<Api>(worker), end: () => worker.terminate() };
}
