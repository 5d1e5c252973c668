/** Workers that read, each started when it is first needed: one for conferences that ship, one for what this browser keeps. */
import { type Remote, wrap } from 'comlink';
import type { readShipped } from '../../../scenario/read-shipped.ts';
import type { Reader } from './scenario.worker.ts';

let remote: Remote<Reader> | undefined;

export function getReader(): Remote<Reader> {
  remote ??= wrap<Reader>(makeReader());
  return remote;
}

export function makeReader(): Worker {
  return new Worker(new URL('./scenario.worker.ts', import.meta.url), { type: 'module' });
}

let ships: Remote<typeof readShipped> | undefined;

export function getShippedReader(): Remote<typeof readShipped> {
  ships ??= wrap<typeof readShipped>(
    new Worker(new URL('./shipped.worker.ts', import.meta.url), { type: 'module' }),
  );
  return ships;
}
