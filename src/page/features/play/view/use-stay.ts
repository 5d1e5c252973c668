import { useEffect } from 'react';

/**
 * The back key of a phone closes a menu that is open and leads no further. Nor does it lead out of a game: before its
 * first view it shows the menu, which has the way out.
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
    // Heard before the page goes where the address says.
    const close = (event: PopStateEvent): void => {
      const menu = document.querySelector<HTMLElement>(':popover-open');
      if (!menu) return;
      event.stopImmediatePropagation();
      menu.hidePopover();
      history.forward();
    };
    const stay = ({ state }: PopStateEvent): void => {
      if ((state as { edge?: boolean } | null)?.edge !== true) return;
      again();
      document.getElementById('game-menu')?.showPopover();
    };
    window.addEventListener('pointerdown', arm, { once: true });
    window.addEventListener('popstate', close, { capture: true });
    window.addEventListener('popstate', stay);
    return () => {
      window.removeEventListener('pointerdown', arm);
      window.removeEventListener('popstate', close, { capture: true });
      window.removeEventListener('popstate', stay);
    };
  }, []);
}
