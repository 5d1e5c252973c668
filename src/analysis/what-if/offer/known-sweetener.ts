/**
 * The one change that should have an offer or a package agreed, as far as a seat knows while the conference
 * goes on: gains of others by stated positions and by what was told and seen of their priorities.
 */
import type { SeatIndex } from '../../../scenario/resolved.ts';
import { type Belief, formBelief } from '../../../delegations/belief/belief.ts';
import type { Change } from '../../../engine/command.ts';
import { composeRoom, computeStatedGain } from '../../../engine/procedure/compose-room.ts';
import { contradicts, isPromised } from '../../../engine/promises/ledger.ts';
import { isSettled } from '../../../engine/floor/settled.ts';
import type { ArticleState } from '../../../engine/state/state.ts';
import type { View } from '../../../engine/state/view.ts';
import { estimateRoomOutlook } from './room-outlook.ts';
import { byCost, byIndex, type Sweetened, type Sweetener } from './sweetener.ts';
import { crossesToldLine } from './told-lines.ts';
import type { TextChange } from '../../../engine/mandate/mandate.ts';
import { type BelievedRange, readBelievedRange } from '../../../delegations/belief/conduct.ts';

/** Odds from which on a remedy is worth a word. */
const EVEN = 0.5;

/** `from`: how the weight of its article to those asked is known; the least known of a room. */
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
  return search(view, [...give, ...want], {
    full: give.length >= view.values.offerLength,
    mayAdd: ({ status }) => status === 'open',
    asked: () => [to],
    isAgreed: (changes) =>
      computeBelievedGain(view, belief, to, changes) >= view.values.worthwhile &&
      !crossesToldLine(view, to, changes),
    mayAdvise: (found) => found.all.every(isInOrder) && mayAdvise(found),
  });
}

/** @param changes of a package of this seat's own that the room did not agree */
export function findPackageSweetener(view: View, changes: readonly Change[]): KnownSweetened {
  const made = byIndex(view.scenario, changes);
  const belief = formBelief(view);
  const asked = (all: readonly TextChange[]) => composeRoom(view, view.delegation, all);
  const refusing = (all: readonly TextChange[]) =>
    asked(all).filter(
      (d) =>
        computeBelievedGain(view, belief, d, all) < -view.values.roomIndifference ||
        crossesToldLine(view, d, all),
    );
  const against = refusing(made);
  return search(view, made, {
    full: made.length >= view.values.packageLength,
    mayAdd: ({ status }) => status !== 'closed',
    asked,
    isAgreed: (all) =>
      sumFloorWeight(view, refusing(all)) <=
      view.values.roomRefusal * sumFloorWeight(view, asked(all)),
    // Words that serve nobody who refused only call others in to outweigh them. What would more likely
    // fail by the estimate of the trading table, the plenary counted in, is no remedy either.
    mayAdvise: ({ all }) =>
      !all.some((change) => isSettled(view, change)) &&
      against.some(
        (d) =>
          computeBelievedGain(view, belief, d, all) > computeBelievedGain(view, belief, d, made),
      ) &&
      estimateRoomOutlook(view, all).chance >= EVEN,
  });
}

type Asking = {
  full: boolean;
  mayAdd: (article: ArticleState) => boolean;
  asked: (changes: readonly TextChange[]) => readonly number[];
  isAgreed: (changes: readonly TextChange[]) => boolean;
  /** Asked only of what should be agreed: it costs more to find out. */
  mayAdvise: (found: Sweetened) => boolean;
};

function search(
  view: View,
  made: readonly TextChange[],
  { full, mayAdd, asked, isAgreed, mayAdvise }: Asking,
): KnownSweetened {
  const { scenario, mandate } = view;
  if (!mandate) return 'none';
  if (isAgreed(made)) return 'unexplained';
  const found = byCost({ scenario, text: view, mandate, made, full, mayAdd }).find(
    (one) => isAgreed(one.all) && keepsOwnWord(view, made, one.all) && mayAdvise(one),
  );
  if (!found) return 'none';
  const { how, change, cost, article, all } = found;
  const from = findLeastKnown(asked(all).map((d) => readBelievedRange(view, d, article).from));
  return { how, change, cost, from };
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

function sumFloorWeight({ floorWeight }: View, some: readonly SeatIndex[]): number {
  return some.reduce((sum, d) => sum + (floorWeight[d] ?? 0), 0);
}

function findLeastKnown(all: readonly BelievedRange['from'][]): BelievedRange['from'] {
  if (all.includes('unknown')) return 'unknown';
  return all.includes('inferred') ? 'inferred' : 'asked';
}
