/** Points over no deal that delegations are believed to have, as far as the seat has asked them. */
import { formBelief } from '../../../delegations/belief/belief.ts';
import { estimateMargins } from '../../../delegations/belief/margins.ts';
import type { View } from '../../../engine/state/view.ts';

/** `delegation`: its place in the scenario. */
export type HeardMargin = { delegation: number; points: number };

/** Those on the floor who have told it, least first; without the seat itself. */
export function listHeardMargins(view: View): HeardMargin[] {
  return estimateMargins(view, formBelief(view))
    .flatMap((margin, place) => {
      const delegation = view.floor[place];
      if (margin === null || delegation === undefined || delegation === view.delegation) return [];
      return [{ delegation, points: 100 * margin }];
    })
    .toSorted((one, other) => one.points - other.points);
}
