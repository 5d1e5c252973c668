/** Whether the page is drawn for paper: a moment before it is printed already. */
import { useSyncExternalStore } from 'react';

const MEDIA = 'print';

let printing = false;
const isPaper = (): boolean => printing || matchMedia(MEDIA).matches;

function followPrint(changed: () => void): () => void {
  const tell = (event: Event): void => {
    printing = event.type === 'beforeprint';
    changed();
  };
  const media = matchMedia(MEDIA);
  window.addEventListener('beforeprint', tell);
  window.addEventListener('afterprint', tell);
  media.addEventListener('change', changed);
  return () => {
    window.removeEventListener('beforeprint', tell);
    window.removeEventListener('afterprint', tell);
    media.removeEventListener('change', changed);
  };
}

export function usePaper(): boolean {
  return useSyncExternalStore(followPrint, isPaper, () => false);
}
