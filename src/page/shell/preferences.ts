/** Small choices kept between visits; a browser that keeps nothing forgets them. */
import { type Learning, parseLearning } from '../session/game/learning.ts';
import { type Settings, parseSettings } from '../session/game/settings.ts';
import { readKept, writeKept } from '../session/kept.ts';

const NIGHT = 'square-brackets/night';

/** As chosen before, else as the person's system prefers. */
export function readNight(): boolean {
  const kept = readKept(NIGHT);
  return typeof kept === 'boolean' ? kept : matchMedia('(prefers-color-scheme: dark)').matches;
}

export const keepNight = (night: boolean): void => writeKept(NIGHT, night);

const SETTINGS = 'square-brackets/settings';

export const readSettings = (): Settings => parseSettings(readKept(SETTINGS));

export const keepSettings = (settings: Settings): void => writeKept(SETTINGS, settings);

const LEARNING = 'square-brackets/learning';

export const readLearning = (): Learning => parseLearning(readKept(LEARNING));

export const keepLearning = (learning: Learning): void => writeKept(LEARNING, learning);

const REDUCED = '(prefers-reduced-motion: reduce)';

/** Reduced motion as set, else as the person's system prefers; or a still for pictures. */
export function isStill({ motion }: Settings): boolean {
  const asked = new URLSearchParams(location.search).get('still') === '1';
  return asked || motion === 'reduced' || (motion === 'system' && matchMedia(REDUCED).matches);
}

/** Calls back when the system's preference changes. */
export function followSystemMotion(changed: () => void): void {
  matchMedia(REDUCED).addEventListener('change', changed);
}
