/** Small choices kept between visits; a browser that keeps nothing forgets them. */

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

/** Reduced motion, or a still for pictures. */
export function readStill(): boolean {
  const asked = new URLSearchParams(location.search).get('still') === '1';
  return asked || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
