/** Small choices kept between visits; a browser that keeps nothing forgets them. */

import { type Learning, parseLearning, NOTHING_LEARNT } from '../session/game/learning.ts';
import { FIRST_SETTINGS, type Settings, parseSettings } from '../session/game/settings.ts';

const NIGHT = 'square-brackets/night';

/** As chosen before, else as the person's system prefers. */
export function readNight(): boolean {
  try {
    const kept = localStorage.getItem(NIGHT);
    if (kept !== null) return kept === 'true';
  } catch {
    // Storage is switched off: the system's preference stands.
  }
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

export function keepNight(night: boolean): void {
  try {
    localStorage.setItem(NIGHT, String(night));
  } catch {
    // Storage is switched off: the choice holds for this visit.
  }
}

const SETTINGS = 'square-brackets/settings';

export function readSettings(): Settings {
  try {
    return parseSettings(JSON.parse(localStorage.getItem(SETTINGS) ?? 'null'));
  } catch {
    // Storage is switched off, or what it holds was not written here.
    return FIRST_SETTINGS;
  }
}

export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(SETTINGS, JSON.stringify(settings));
  } catch {
    // Storage is switched off: they hold for this visit.
  }
}

const LEARNING = 'square-brackets/learning';

export function readLearning(): Learning {
  try {
    return parseLearning(JSON.parse(localStorage.getItem(LEARNING) ?? 'null'));
  } catch {
    // Storage is switched off, or what it holds was not written here.
    return NOTHING_LEARNT;
  }
}

export function keepLearning(learning: Learning): void {
  try {
    localStorage.setItem(LEARNING, JSON.stringify(learning));
  } catch {
    // Storage is switched off: it holds for this visit.
  }
}

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
