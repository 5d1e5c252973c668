/** Whether a plea of the seat's could still keep words that it would lose by. */
import { listPlannedChanges } from '../game/announced.ts';
import { canTurn, judgePlea } from '../game/plea-prospect.ts';
import type { Game } from '../store/store.ts';
import { pricePlanned } from './price-planned.ts';

/** As the page of the Chair's text judges it. */
export async function doesPleaCount({
  view,
  assist,
}: Pick<Game, 'view' | 'assist'>): Promise<boolean> {
  for (const planned of listPlannedChanges(view)) {
    const inReach = judgePlea({ ...planned, points: null }, view.values);
    if (!canTurn(inReach)) continue;
    // oxlint-disable-next-line no-await-in-loop -- the first that counts is enough
    const gain = assist === 'none' ? null : await pricePlanned(view, planned, () => true);
    if (canTurn(judgePlea(planned, view.values, gain))) return true;
  }
  return false;
}
