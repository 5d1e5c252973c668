/** A worker for one piece of work. */
import { type Remote, wrap } from 'comlink';
import { startWorker } from '../../../session/files/late-worker.ts';
import type { DebriefBench } from './debrief.worker.ts';
// oxlint-disable-next-line import/default -- the build gives the addresses of the scripts
import scripts from './debrief.worker.ts?shared-worker';

export function hireBench(): { bench: Remote<DebriefBench>; end: () => void } {
  const worker = startWorker(...scripts);
  return { bench: wrap<DebriefBench>(worker), end: () => worker.terminate() };
}
