/** Workers that read, each started when it is first needed: one for conferences that ship, one for what this browser keeps. */
import { type Remote, wrap } from 'comlink';
import type { readShipped } from '../../../scenario/read-shipped.ts';
import type { Scenario } from '../../../scenario/resolved.ts';
import { fetchWhole, LineError, persist } from '../line/line.ts';
import { type LateWorker, startWorker } from './late-worker.ts';
import type { Reader } from './scenario.worker.ts';
// oxlint-disable-next-line import/default -- Vite gives the address of the script
import scenarioWorker from './scenario.worker.ts?worker&url';
// oxlint-disable-next-line import/default -- the build gives the addresses of its scripts
import shippedFiles from './shipped.worker.ts?shared-worker';

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

/** A worker whose scripts do not come never answers: another is started until they do. */
export function readShippedText(text: string): Promise<Scenario> {
  return persist(() => {
    ships ??= startShips();
    const { worker, read } = ships;
    return Promise.race([read(text), watchScripts(worker)]);
  });
}

function startShips(): Ships {
  const worker = new Worker(shippedFiles[0], { type: 'module' });
  return { worker, read: wrap<typeof readShipped>(worker) };
}

/** Rejects where a script does not come, and says whether it is still there to be fetched. */
function watchScripts(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => {
      ships = undefined;
      const [script] = shippedFiles;
      Promise.all(shippedFiles.map(fetchWhole)).then(
        () => reject(new LineError(script, false)),
        reject,
      );
    };
    worker.addEventListener('error', fail, { once: true });
  });
}
