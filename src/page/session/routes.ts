/**
 * Routes as the part of the address after `#`, so that the page works from any static host. Few pages
 * and one parameter; the route itself lives in the store, so a router would be a second truth.
 */
import type { AppStore } from './store/store.ts';
import { PAGES, type PageFacts, type Route, SCREENS, type Screen } from './store/facts.ts';

const WITH_ID: readonly Route['page'][] = [
  'library',
  'play',
  'outcome',
  'numbers',
  'codex',
  'guide',
  'share',
  'print',
  'desk',
  'compare',
  'class',
];

/** Characters of an address at most, invitations and what follows a question mark aside. */
const LONGEST = 300;
const ROUTE = /^#\/([a-z]*)(?:\/([\w.-]*))?(?:\/([a-z]+(?:\/\d+)?))?$/;

/** An invitation as it was handed out: mail programs fold long links and hang their own marks on them. */
function findInvitation(hash: string): string | undefined {
  const packed = /^#\/s\/([^?]*)/.exec(hash)?.[1];
  return packed?.replace(/\s|%20|%09|%0[ad]/gi, '');
}

/** Anything that is no route leads to the front door. */
export function parseRoute(hash: string): Route {
  const invitation = findInvitation(hash);
  if (invitation !== undefined) return { page: 's', id: invitation };
  const [path = ''] = hash.split('?', 1);
  const [, name = '', id = '', spot] = (path.length <= LONGEST && ROUTE.exec(path)) || [];
  const page = PAGES.find((one) => one === name) ?? 'door';
  if (spot !== undefined) {
    const known = page === 'desk' || findScreen({ page, spot });
    return known && id !== '' ? { page, id, spot } : { page: 'door' };
  }
  return id !== '' && WITH_ID.includes(page) ? { page, id } : { page };
}

export function formatRoute({ page, id, spot }: Route): string {
  if (page === 'door') return '#/';
  return ['#', page, id, spot].filter((part) => part !== undefined).join('/');
}

/** The view of a game that a route names. */
export function findScreen({ page, spot }: Route): Screen | undefined {
  return page === 'play' ? SCREENS.find((one) => one === spot) : undefined;
}

/** A view of what is open, with its address. */
export function openScreen({ route }: Pick<PageFacts, 'route'>, screen: Screen) {
  return { screen, route: route.page === 'play' ? { ...route, spot: screen } : route };
}

/** Keeps the address and the store alike, whichever moves. */
export function followAddress(store: AppStore): () => void {
  const arrive = (): void => store.getState().go(parseRoute(location.hash));
  const leave = store.subscribe(
    (state) => formatRoute(state.route),
    (hash) => {
      if (formatRoute(parseRoute(location.hash)) !== hash) history.pushState(null, '', hash);
    },
  );
  window.addEventListener('popstate', arrive);
  arrive();
  return () => {
    leave();
    window.removeEventListener('popstate', arrive);
  };
}
