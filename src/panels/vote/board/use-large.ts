/** Whether the window has room for more than what is asked: as where the text grows with it. */
import { useSyncExternalStore } from 'react';

const LARGE = '(min-width: 118rem) and (min-height: 62rem)';

export function useLarge(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(LARGE).matches);
}

function watch(changed: () => void): () => void {
  const large = matchMedia(LARGE);
  large.addEventListener('change', changed);
  return () => large.removeEventListener('change', changed);
}
