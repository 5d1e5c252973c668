/** Sends the keyboard to a page that has come up, and names the tab after it. */
import { useEffect } from 'react';
import { type Translate, useWords } from '../../../speech/words.ts';
import type { Screen } from '../../../session/store/facts.ts';
import { useApp } from '../../../session/store/store.ts';

/** Page and game the keyboard was sent to; null before the first page of the visit, where it starts at the top. */
const last: { at: string | null } = { at: null };

/** Stands beside a page and comes up with it. */
export function Arrival() {
  const t = useWords();
  const at = useApp(({ route, game }) => [route.page, route.id, game?.id].join(' '));
  const screen = useApp((state) => (state.route.page === 'play' ? state.screen : null));
  useEffect(() => {
    const moved = last.at !== null && last.at !== at;
    last.at = at;
    if (moved && document.activeElement === document.body) focusMain();
  }, [at]);
  useEffect(() => {
    document.title = nameTab(at, screen, t);
  }, [at, screen, t]);
  return null;
}

/** In play the view is named first: it changes without another page. */
function nameTab(at: string, screen: Screen | null, t: Translate): string {
  const heading = document.querySelector('h1')?.textContent.trim() ?? '';
  if (at.startsWith('door') || heading === '') return t('name');
  return [...(screen ? [t(`view.${screen}`)] : []), heading, t('name')].join(' · ');
}

function focusMain(): void {
  const main = document.querySelector<HTMLElement>('main');
  if (!main) return;
  main.tabIndex = -1;
  const heading = document.querySelector('h1');
  // Read out as the keyboard comes to it; a view of play has a name already.
  if (heading && !main.ariaLabel)
    main.setAttribute('aria-labelledby', (heading.id ||= 'page-heading'));
  main.focus({ preventScroll: true });
}
