import { useEffect, useState } from 'react';
import type { Timed } from '../model/class-facts.ts';
import { readClock } from '../model/clock.ts';

/** Milliseconds between looks at the clock. */
const LOOK = 250;

type Ticking = Timed<{ endsIn: number | null; paused: boolean }>;

/** Of `performance.now`, looked at again and again while something runs. */
export function useNow(runs: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => setNow(performance.now()), LOOK);
    return () => clearInterval(timer);
  }, [runs]);
  return now;
}

/** Whole seconds that are left, in milliseconds; null: no clock. */
export function useClock(ticking: Ticking | null): number | null {
  const runs = ticking !== null && ticking.endsIn !== null && !ticking.paused;
  const now = useNow(runs);
  if (!ticking) return null;
  // What was told since the last look is newer than it.
  const left = readClock(ticking, Math.max(now, ticking.since));
  return left === null ? null : Math.ceil(left / 1000) * 1000;
}
