/** Sends the keyboard to a page that has come up, and names the tab after it. */
import { useEffect } from 'react';
import { useWords } from '../../../speech/use-words.ts';
import { useApp } from '../../../session/store/store.ts';

/** Page and game the keyboard was sent to; null before the first page of the visit, where it starts at the top. */
const last: { at: string | null } = { at: null };

/** Stands beside a page and comes up with it. */
export function Arrival() {
  const t = useWords();
  const at = useApp(({ route, game }) => [route.page, route.id, game?.id].join(' '));
  useEffect(() => {
    const heading = document.querySelector('h1')?.textContent.trim() ?? '';
    const name = t('name');
    document.title = at.startsWith('door') || heading === '' ? name : `${heading} · ${name}`;
    const moved = last.at !== null && last.at !== at;
    last.at = at;
    if (moved && document.activeElement === document.body) focusMain();
  }, [at, t]);
  return null;
}

function focusMain(): void {
  const main = document.querySelector<HTMLElement>('main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}
