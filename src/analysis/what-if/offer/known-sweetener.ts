/**
 * The one change that should have an offer agreed, as far as a seat knows while the conference goes on: gains of the
 * other by stated positions and by what was told and seen of its priorities.
 */
import type { SeatIndex } from '../../../scenario/resolved.ts';
import { type Belief, formBelief } from '../../../delegations/belief/belief.ts';
import { computeStatedGain } from '../../../engine/procedure/compose-room.ts';
import { contradicts, isPromised } from '../../../engine/promises/ledger.ts';
import type { View } from '../../../engine/state/view.ts';
import { byCost, type Sweetener } from './sweetener.ts';
import { crossesToldLine } from './told-lines.ts';
import type { TextChange } from '../../../engine/mandate/mandate.ts';
import { type BelievedRange, readBelievedRange } from '../../../delegations/belief/conduct.ts';

/** `from`: how the weight of its article to whoever is asked is known. */
export type KnownSweetener = Sweetener & { from: BelievedRange['from'] };

/** `unexplained`: by what the seat knows it should have been agreed as it was. */
export type KnownSweetened = KnownSweetener | 'none' | 'unexplained';

/**
 * @param offer one of this seat's own; judged on the text as it stands now
 * @param mayAdvise what else there is against a change: only the log tells what has been refused already
 */
export function findOfferSweetener(
  view: View,
  { to, give, want }: { to: SeatIndex; give: readonly TextChange[]; want: readonly TextChange[] },
  mayAdvise: (sweetener: Sweetener) => boolean = () => true,
): KnownSweetened {
  const belief = formBelief(view);
  const { articles, commitments, delegation } = view;
  const heard = commitments.filter((promise) => promise.to === delegation);
  // A promise is made once, and of those of the other the seat knows those to itself.
  const isInOrder = (change: TextChange) =>
    articles[change.article]?.status === 'open' &&
    (want.some(({ article }) => article === change.article)
      ? !isPromised(heard, to, change)
      : !isPromised(commitments, delegation, change));
  const made = [...give, ...want];
  const isAgreed = (changes: readonly TextChange[]) =>
    computeBelievedGain(view, belief, to, changes) >= view.values.worthwhile &&
    !crossesToldLine(view, to, changes);
  const { scenario, mandate } = view;
  if (!mandate) return 'none';
  if (isAgreed(made)) return 'unexplained';
  const found = byCost({
    scenario,
    text: view,
    mandate,
    made,
    full: give.length >= view.values.offerLength,
    mayAdd: ({ status }) => status === 'open',
  }).find(
    (one) =>
      isAgreed(one.all) &&
      keepsOwnWord(view, made, one.all) &&
      one.all.every(isInOrder) &&
      mayAdvise(one),
  );
  if (!found) return 'none';
  const { how, change, cost, article } = found;
  return { how, change, cost, from: readBelievedRange(view, to, article).from };
}

/** Whether it goes back on no promise of the seat's own but those that what it proposed went back on. */
function keepsOwnWord(
  { commitments, delegation }: View,
  made: readonly TextChange[],
  all: readonly TextChange[],
): boolean {
  return all.every(
    (change) => made.includes(change) || !contradicts(commitments, delegation, change),
  );
}

/** Believed change in utility. */
function computeBelievedGain(
  view: View,
  belief: Belief,
  d: SeatIndex,
  changes: readonly TextChange[],
): number {
  const place = view.floor.indexOf(d);
  return changes.reduce(
    (sum, change) => sum + belief.share(place, change.article) * computeStatedGain(view, d, change),
    0,
  );
}
