/** Whether a media query holds, as the window stands. */
import { useCallback, useSyncExternalStore } from 'react';

/** A phone held upright. */
export const PHONE = '(width < 44rem)';
/** Panes stand one under another. */
export const ONE_COLUMN = '(width < 60rem)';
/** Beside the hall little has room under an article. */
export const LOW_BESIDE = '(width >= 60rem) and (height < 52rem)';

export function useMedia(query: string): boolean {
  const watch = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(watch, () => matchMedia(query).matches);
}
