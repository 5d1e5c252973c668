/** A worker for one piece of work. */
import { type Remote, wrap } from 'comlink';
import { startWorker } from '../../../session/files/late-worker.ts';
import type { DebriefBench } from './debrief.worker.ts';
// oxlint-disable-next-line import/default -- Vite gives the address of the script
import script from './debrief.worker.ts?worker&url';

export function hireBench(): { bench: Remote<DebriefBench>; end: () => void } {
  const worker = startWorker(script);
  return { bench: wrap<DebriefBench>(worker), end: () => worker.terminate() };
}
