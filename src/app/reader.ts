/** The worker that reads scenario and record files, started when the first file is to be read. */
import { type Remote, wrap } from 'comlink';
import type { Reader } from './scenario.worker.ts';

let remote: Remote<Reader> | undefined;

export function reader(): Remote<Reader> {
  remote ??= wrap<Reader>(
    new Worker(new URL('./scenario.worker.ts', import.meta.url), { type: 'module' }),
  );
  return remote;
}
