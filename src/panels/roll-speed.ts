/** How fast a roll is shown: kept between visits; a browser that keeps nothing forgets it. */
export const SPEEDS = ['slow', 'fast', 'instant'] as const;
export type Speed = (typeof SPEEDS)[number];

/** Milliseconds for one lamp of the sweep, and for one name that was uncertain: 15 s in sum at the most. */
export const PACE: Readonly<Record<Speed, { lamp: number; name: number }>> = {
  slow: { lamp: 30, name: 650 },
  fast: { lamp: 10, name: 250 },
  instant: { lamp: 0, name: 0 },
};

const KEY = 'square-brackets/roll-speed';

export function readSpeed(): Speed {
  try {
    const kept = localStorage.getItem(KEY);
    return SPEEDS.find((speed) => speed === kept) ?? 'slow';
  } catch {
    return 'slow';
  }
}

export function keepSpeed(speed: Speed): void {
  try {
    localStorage.setItem(KEY, speed);
  } catch {
    // Storage is switched off: the choice holds for this visit.
  }
}
