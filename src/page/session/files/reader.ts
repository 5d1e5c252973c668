/** Workers that read, each started when it is first needed: one for conferences that ship, one for what this browser keeps. */
import { type Remote, wrap } from 'comlink';
import type { readShipped } from '../../../scenario/read-shipped.ts';
import type { Scenario } from '../../../scenario/resolved.ts';
import { fetchWhole, persist } from '../line/line.ts';
import type { Reader } from './scenario.worker.ts';
// oxlint-disable-next-line import/default -- Vite gives the address of the script
import shippedWorker from './shipped.worker.ts?worker&url';

let remote: Remote<Reader> | undefined;

export function getReader(): Remote<Reader> {
  remote ??= wrap<Reader>(makeReader());
  return remote;
}

export function makeReader(): Worker {
  return new Worker(new URL('./scenario.worker.ts', import.meta.url), { type: 'module' });
}

let ships: Remote<typeof readShipped> | undefined;

/** A worker whose script does not come would never answer: the script is fetched first. */
export async function readShippedText(text: string): Promise<Scenario> {
  await persist(() => fetchWhole(shippedWorker));
  ships ??= wrap<typeof readShipped>(new Worker(shippedWorker, { type: 'module' }));
  return ships(text);
}
