/**
 * The counter-offer that should suit both best: over what the other wants and up to two articles besides, the
 * deal with the greatest product of gains, one's own by one's instructions and the other's as far as one knows.
 */
import type { Act } from '../../engine/command.ts';
import { countDealsBetween } from '../../engine/promises/ledger.ts';
import type { Mandate, TextChange } from '../../engine/mandate/mandate.ts';
import type { Offer, SideOffer } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import {
  listBesides,
  type DealCandidate,
  listCandidatesOn,
  describePartner,
} from './candidates.ts';
import { addCondition } from './conditional.ts';
import { choose, type Choice } from '../policy.ts';
import { listSidesFor } from './sides.ts';
import { writeChangeIds } from '../floor/take-the-floor.ts';
import { weigh, type Weighed } from './weigh.ts';

/** What the search keeps at each step: a few hundred deals in all. */
const WANTED = 10;
const BESIDES = 6;
/** Deals whose red lines are looked at, best first. */
const TRIED = 4;

type Deal = {
  changes: readonly DealCandidate[];
  side: SideOffer | null;
  mine: number;
  theirs: number;
};

export function makeCounterOffer(
  view: View,
  mandate: Mandate,
  offer: Offer,
  judged: Weighed & { needed: number },
): Choice | null {
  if (!mayCounter(view, offer)) return null;
  const terms =
    addCondition(view, mandate, offer, judged) ??
    makeTerms(view, findBestDeal(view, mandate, offer));
  if (!terms) return null;
  return choose({ type: 'counter', offer: offer.id, ...terms }, judged.reasons);
}

/** Once in a chain of offers, and only where the pair may still have a deal. */
function mayCounter(view: View, offer: Offer): boolean {
  if (countDealsBetween(view.offers, offer.by, offer.to) >= view.values.dealsPerPair) return false;
  for (let link: Offer | undefined = offer; link; link = findOfferBefore(view, link)) {
    if (link.by === view.delegation && link.counters !== undefined) return false;
  }
  return true;
}

function findOfferBefore(view: View, { counters }: Offer): Offer | undefined {
  return counters === undefined ? undefined : view.offers.find(({ id }) => id === counters);
}

function findBestDeal(view: View, mandate: Mandate, offer: Offer): Deal | null {
  const partner = describePartner(view, offer.by);
  const wanted = combineCandidates(
    offer.want.map(({ article }) => listCandidatesOn(view, mandate, partner, article)),
  );
  const taken = new Set(offer.want.map(({ article }) => article));
  const others = listBesides(view, mandate, partner, offer.give, taken).slice(0, BESIDES);
  const sides = listSidesFor(view, offer.by);
  const pairs = listUpToTwo(others);
  const found: Deal[] = [];
  for (const changes of wanted) {
    for (const more of pairs) consider(view, found, [...changes, ...more], null);
    for (const side of sides) {
      consider(view, found, changes, side);
      for (const other of others) consider(view, found, [...changes, other], side);
    }
  }
  found.sort((one, other) => other.mine * other.theirs - one.mine * one.theirs);
  return found.slice(0, TRIED).find((deal) => isWorthwhile(view, mandate, deal)) ?? null;
}

/** Every way to take at most one change of each of the first two lists, without the empty one; the likeliest first. */
function combineCandidates([
  first = [],
  second = [],
]: readonly (readonly DealCandidate[])[]): DealCandidate[][] {
  const ways = [[], ...first.map((one) => [one])].flatMap((way: DealCandidate[]) => [
    way,
    ...second.map((one) => [...way, one]),
  ]);
  return ways
    .filter((way) => way.length > 0)
    .map((way) => ({ way, gain: sumJointGain(way) }))
    .sort((one, other) => other.gain - one.gain)
    .slice(0, WANTED)
    .map(({ way }) => way);
}

function sumJointGain(changes: readonly DealCandidate[]): number {
  return changes.reduce((sum, { mine, theirs }) => sum + mine + theirs, 0);
}

function listUpToTwo(others: readonly DealCandidate[]): DealCandidate[][] {
  const ways: DealCandidate[][] = [[], ...others.map((one) => [one])];
  others.forEach((one, i) => {
    for (const other of others.slice(i + 1)) {
      if (other.article !== one.article) ways.push([one, other]);
    }
  });
  return ways;
}

function consider(
  view: View,
  found: Deal[],
  changes: readonly DealCandidate[],
  side: (SideOffer & { mine: number; theirs: number }) | null,
): void {
  let mine = side?.mine ?? 0;
  let theirs = side?.theirs ?? 0;
  for (const change of changes) {
    mine += change.mine;
    theirs += change.theirs;
  }
  if (mine < view.values.worthwhile || theirs < view.values.counterWorth) return;
  found.push({ changes, side, mine, theirs });
}

/** By one's own instructions, linkages and red lines among them. */
function isWorthwhile(view: View, mandate: Mandate, { changes, side, mine }: Deal): boolean {
  const apart = changes.reduce((sum, change) => sum + change.mine, 0);
  const weighed = weigh(view, mandate, changes, 0);
  const extra = side === null ? 0 : mine - apart;
  return weighed.crossed.length === 0 && weighed.net + extra >= view.values.worthwhile;
}

type Terms = Omit<Extract<Act, { type: 'counter' }>, 'type' | 'offer'>;

/** Each speaks for what the other gains by more. */
function makeTerms(view: View, deal: Deal | null): Terms | null {
  if (!deal) return null;
  const most = view.values.offerLength;
  const give = deal.changes.filter(({ mine, theirs }) => theirs > mine).map(dropWorths);
  const want = deal.changes.filter(({ mine, theirs }) => theirs <= mine).map(dropWorths);
  if (give.length > most || want.length > most) return null;
  const { side } = deal;
  const instrument = side && view.scenario.instruments[side.instrument]?.id;
  return {
    give: writeChangeIds(view, give),
    want: writeChangeIds(view, want),
    ...(side && instrument ? { side: [{ instrument, from: side.from }] } : {}),
  };
}

function dropWorths({ article, wording }: DealCandidate): TextChange {
  return { article, wording };
}
