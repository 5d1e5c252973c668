/** How fast a roll is shown, by the setting for all that is told. */
import type { Settings } from '../game/settings.ts';

/** Milliseconds for one lamp of the sweep, and for one name that was uncertain: 15 s in sum at the most. */
export const PACE: Readonly<Record<Settings['speed'], { lamp: number; name: number }>> = {
  one: { lamp: 30, name: 650 },
  three: { lamp: 10, name: 250 },
  instant: { lamp: 0, name: 0 },
};
