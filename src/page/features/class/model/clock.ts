/** What is left of a stage, from what was left when it was told. */
import type { Timed } from './class-facts.ts';

type Ticking = Timed<{ endsIn: number | null; paused: boolean }>;

/** Milliseconds, at least 0; null: no clock. @param now of `performance.now` */
export function readClock({ endsIn, paused, since }: Ticking, now: number): number | null {
  if (endsIn === null) return null;
  return Math.max(0, paused ? endsIn : endsIn - (now - since));
}

/** As a clock shows it: 1:52. */
export function formatClock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
