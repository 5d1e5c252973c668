/** A worker whose script may have to wait for the line: what is said to it before it is there waits with it. */
import type { Endpoint } from 'comlink';
import { fetchWhole, persist } from '../line/line.ts';

export type LateWorker = Endpoint & { terminate: () => void };

/**
 * By itself a worker whose script does not come never answers. Here the page says so, and it is fetched again.
 * @param imported addresses of what the script imports
 */
export function startWorker(url: string, ...imported: readonly string[]): LateWorker {
  const heard = new EventTarget();
  const unsaid: [message: unknown, transfer: Transferable[]][] = [];
  let worker: Worker | undefined;
  let ended = false;
  const start = (): void => {
    if (ended) return;
    const started = new Worker(url, { type: 'module' });
    started.addEventListener('message', ({ data }) =>
      heard.dispatchEvent(new MessageEvent('message', { data })),
    );
    started.addEventListener('error', () => heard.dispatchEvent(new Event('error')));
    for (const [message, transfer] of unsaid) started.postMessage(message, transfer);
    worker = started;
  };
  void persist(async () => ended || (await Promise.all([url, ...imported].map(fetchWhole)))).then(
    start,
  );
  return {
    postMessage: (message: unknown, transfer: Transferable[] = []) =>
      worker ? worker.postMessage(message, transfer) : void unsaid.push([message, transfer]),
    addEventListener: heard.addEventListener.bind(heard),
    removeEventListener: heard.removeEventListener.bind(heard),
    terminate: () => {
      ended = true;
      worker?.terminate();
    },
  };
}
