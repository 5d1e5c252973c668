/**
 * Whether the floor should take words up that the seat proposes, as far as it knows the others. In 30 first and second
 * sittings of three conferences 31 of 46 that should be were, 3 of 5 that may, 6 of 71 that should not; of 264 said to
 * cost credit 228 did. Counted under rules version 5.
 */
import { measureLead } from '../../../delegations/belief/drift.ts';
import type { Commitment } from '../../../engine/state/state.ts';
import type { View } from '../../../engine/state/view.ts';
import { recallBelief } from './outlook.ts';
import type { TextChange } from '../../../engine/mandate/mandate.ts';

/** Shares of the lead needed from which on the floor should take words up, and may: what is believed is rough. */
const SHOULD = 1.3;
const MAY = 0.5;

/** `costly`: so much worse than the text that whoever proposes it loses credit; `later`: not on this sitting's agenda. */
export type FloorLead = 'should' | 'may' | 'not' | 'costly' | 'later';

/**
 * `costly`: the proposal would cost credit; `later`: the article is not on the agenda. Nobody's secrets are used.
 * @param promises to be given before
 */
export function findFloorLead(
  view: View,
  change: TextChange,
  promises: readonly Commitment[] = [],
): FloorLead {
  const { lead, needed } = measureLeadWith(view, change, promises);
  if (lead < -view.values.failedBy) return 'costly';
  if (!view.agenda.includes(change.article)) return 'later';
  if (lead >= SHOULD * needed) return 'should';
  return lead >= MAY * needed ? 'may' : 'not';
}

/** Whether the floor may follow, whichever sitting has the article on its agenda, once these promises are given as well. */
export function mayLead(
  view: View,
  change: TextChange,
  promises: readonly Commitment[] = [],
): boolean {
  const { lead, needed } = measureLeadWith(view, change, promises);
  return lead >= MAY * needed;
}

/** More than these make no plan. */
const MOST_MISSING = 6;

/**
 * Who else would have to speak for words before the floor may follow, who bring most first; null where more would be needed
 * than can be won over.
 * @param sure before it should, not only may
 */
export function listMissingVoices(view: View, change: TextChange, sure = false): number[] | null {
  const promise = (by: number): Commitment => ({
    ...change,
    by,
    to: view.delegation,
    offer: '',
    condition: null,
    status: 'given',
  });
  const bound = new Set(
    view.commitments.filter(({ article }) => article === change.article).map(({ by }) => by),
  );
  const ranked = view.floor
    .filter((d) => d !== view.delegation && !bound.has(d))
    .map((d) => ({ d, lead: measureLeadWith(view, change, [promise(d)]).lead }))
    .toSorted((one, other) => other.lead - one.lead)
    .map(({ d }) => d);
  for (let n = 0; n <= Math.min(MOST_MISSING, ranked.length); n += 1) {
    const voices = ranked.slice(0, n);
    const { lead, needed } = measureLeadWith(view, change, voices.map(promise));
    if (lead >= (sure ? SHOULD : MAY) * needed) return voices;
  }
  return null;
}

function measureLeadWith(view: View, change: TextChange, promises: readonly Commitment[]) {
  const then = { ...view, commitments: [...view.commitments, ...promises] };
  return measureLead(then, view.mandate, recallBelief(view), change);
}
