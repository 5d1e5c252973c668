import { type RefObject, useEffect, useRef } from 'react';
import { useDesk } from './use-desk.ts';

/** Frames a place may take to come: its part may still be on its way. */
const TRIES = 60;

/** Takes the keyboard to the place a person was sent to, or to the nearest field around it. */
export function useTarget(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const target = useDesk((state) => state.target);
  useEffect(() => {
    if (!target) return undefined;
    let left = TRIES;
    let frame = 0;
    const seek = (): void => {
      const found = main.current && findNearestField(main.current, target.path);
      if (found) return arrive(found);
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(seek);
    };
    frame = requestAnimationFrame(seek);
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return main;
}

function findNearestField(
  within: HTMLElement,
  path: readonly (string | number)[],
): HTMLElement | null {
  for (let length = path.length; length > 0; length -= 1) {
    const place = JSON.stringify(path.slice(0, length));
    const found = within.querySelector<HTMLElement>(`[data-place='${CSS.escape(place)}']`);
    if (found) return found;
  }
  return null;
}

function arrive(place: HTMLElement): void {
  const isWhole = place.offsetHeight > window.innerHeight / 2;
  place.scrollIntoView({ block: isWhole ? 'start' : 'center' });
  // The buttons over a form move and remove it: what needs fixing is a field.
  const field = place.querySelector<HTMLElement>('input, select, textarea');
  (field ?? place.querySelector('button'))?.focus({ preventScroll: true });
  for (const old of document.querySelectorAll('[data-arrived]'))
    old.removeAttribute('data-arrived');
  place.setAttribute('data-arrived', '');
}
