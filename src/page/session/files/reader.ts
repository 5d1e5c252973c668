/** Workers that read, each started when it is first needed: one for conferences that ship, one for what this browser keeps. */
import { type Remote, wrap } from 'comlink';
import type { readShipped } from '../../../scenario/read-shipped.ts';
import type { Scenario } from '../../../scenario/resolved.ts';
import { fetchWhole, LineError, persist } from '../line/line.ts';
import { type LateWorker, startWorker } from './late-worker.ts';
import type { Reader } from './scenario.worker.ts';
// oxlint-disable-next-line import/default -- Vite gives the address of the script
import scenarioWorker from './scenario.worker.ts?worker&url';
// oxlint-disable-next-line import/default -- Vite gives the address of the script
import shippedWorker from './shipped.worker.ts?worker&url';

let remote: Remote<Reader> | undefined;

export function getReader(): Remote<Reader> {
  remote ??= wrap<Reader>(makeReader());
  return remote;
}

export function makeReader(): LateWorker {
  return startWorker(scenarioWorker);
}

type Ships = { worker: Worker; read: Remote<typeof readShipped> };
let ships: Ships | undefined;

/** A worker whose script does not come never answers: another is started until it does. */
export function readShippedText(text: string): Promise<Scenario> {
  return persist(() => {
    ships ??= startShips();
    const { worker, read } = ships;
    return Promise.race([read(text), watchScript(worker)]);
  });
}

function startShips(): Ships {
  const worker = new Worker(shippedWorker, { type: 'module' });
  return { worker, read: wrap<typeof readShipped>(worker) };
}

/** Rejects where the script does not come, and says whether it is still there to be fetched. */
function watchScript(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => {
      ships = undefined;
      fetchWhole(shippedWorker).then(() => reject(new LineError(shippedWorker, false)), reject);
    };
    worker.addEventListener('error', fail, { once: true });
  });
}
