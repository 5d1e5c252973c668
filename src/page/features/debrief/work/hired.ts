/** A worker for one piece of work. */
import { type Remote, wrap } from 'comlink';
import type { DebriefBench } from './debrief.worker.ts';

export function hireBench(): { bench: Remote<DebriefBench>; end: () => void } {
  const worker = new Worker(new URL('./debrief.worker.ts', import.meta.url), { type: 'module' });
  return { bench: wrap<DebriefBench>(worker), end: () => worker.terminate() };
}
