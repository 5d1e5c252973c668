import { formatRoute } from '../../../session/routes.ts';
import type { Route } from '../../../session/store/facts.ts';
import type { AppStore } from '../../../session/store/store.ts';

/** Goes there in place of where one is, so that back does not lead through it. */
export function goInstead(store: AppStore, route: Route): void {
  history.replaceState(null, '', formatRoute(route));
  store.getState().go(route);
}
