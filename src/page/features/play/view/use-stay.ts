import { useEffect } from 'react';
import { putMoreAway } from './console/more-keys.tsx';

/**
 * The back key of a phone does not lead out of a game: before its first view it shows the menu, which has the way out.
 * Browsers pass over entries that a page makes unasked, so the one it stops at is made at the first touch.
 */
export function useStay(): void {
  useEffect(() => {
    if (!matchMedia('(pointer: coarse)').matches) return undefined;
    const again = (): void => history.pushState(null, '', location.hash);
    const arm = (): void => {
      history.replaceState({ edge: true }, '');
      again();
    };
    const stay = ({ state }: PopStateEvent): void => {
      // What lies over the view that is left does not lie over the next.
      putMoreAway();
      if ((state as { edge?: boolean } | null)?.edge !== true) return;
      again();
      document.getElementById('game-menu')?.showPopover();
    };
    window.addEventListener('pointerdown', arm, { once: true });
    window.addEventListener('popstate', stay);
    return () => {
      window.removeEventListener('pointerdown', arm);
      window.removeEventListener('popstate', stay);
    };
  }, []);
}
