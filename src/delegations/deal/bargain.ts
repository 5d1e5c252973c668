/**
 * The counter-offer that should suit both best: over what the other wants and up to two articles besides, the
 * deal with the greatest product of gains, one's own by one's instructions and the other's as far as one knows.
 */
import type { Act } from '../../engine/command.ts';
import { dealsBetween } from '../../engine/promises/ledger.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { Offer, SideOffer, TextChange } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { besides, type Candidate, candidatesOn, partnerOf } from './candidates.ts';
import { conditional } from './conditional.ts';
import { choose, type Choice } from '../policy.ts';
import { sidesFor } from './sides.ts';
import { idsOf } from '../floor/take-the-floor.ts';
import { weigh, type Weighed } from './weigh.ts';

/** What the search keeps at each step: a few hundred deals in all. */
const WANTED = 10;
const BESIDES = 6;
/** Deals whose red lines are looked at, best first. */
const TRIED = 4;

type Deal = { changes: readonly Candidate[]; side: SideOffer | null; mine: number; theirs: number };

export function counterOffer(
  view: View,
  mandate: Mandate,
  offer: Offer,
  judged: Weighed & { needed: number },
): Choice | null {
  if (!mayCounter(view, offer)) return null;
  const terms =
    conditional(view, mandate, offer, judged) ?? termsOf(view, bestDeal(view, mandate, offer));
  if (!terms) return null;
  return choose({ type: 'counter', offer: offer.id, ...terms }, judged.reasons);
}

/** Once in a chain of offers, and only where the pair may still have a deal. */
function mayCounter(view: View, offer: Offer): boolean {
  if (dealsBetween(view.offers, offer.by, offer.to) >= view.values.dealsPerPair) return false;
  for (let link: Offer | undefined = offer; link; link = before(view, link)) {
    if (link.by === view.delegation && link.counters !== undefined) return false;
  }
  return true;
}

function before(view: View, { counters }: Offer): Offer | undefined {
  return counters === undefined ? undefined : view.offers.find(({ id }) => id === counters);
}

function bestDeal(view: View, mandate: Mandate, offer: Offer): Deal | null {
  const partner = partnerOf(view, offer.by);
  const wanted = combined(
    offer.want.map(({ article }) => candidatesOn(view, mandate, partner, article)),
  );
  const taken = new Set(offer.want.map(({ article }) => article));
  const others = besides(view, mandate, partner, offer.give, taken).slice(0, BESIDES);
  const sides = sidesFor(view, offer.by);
  const pairs = upToTwo(others);
  const found: Deal[] = [];
  for (const changes of wanted) {
    for (const more of pairs) consider(view, found, [...changes, ...more], null);
    for (const side of sides) {
      consider(view, found, changes, side);
      for (const other of others) consider(view, found, [...changes, other], side);
    }
  }
  found.sort((one, other) => other.mine * other.theirs - one.mine * one.theirs);
  return found.slice(0, TRIED).find((deal) => stands(view, mandate, deal)) ?? null;
}

/** Every way to take at most one change of each of the first two lists, without the empty one; the likeliest first. */
function combined([first = [], second = []]: readonly (readonly Candidate[])[]): Candidate[][] {
  const ways = [[], ...first.map((one) => [one])].flatMap((way: Candidate[]) => [
    way,
    ...second.map((one) => [...way, one]),
  ]);
  return ways
    .filter((way) => way.length > 0)
    .sort((one, other) => joint(other) - joint(one))
    .slice(0, WANTED);
}

function joint(changes: readonly Candidate[]): number {
  return changes.reduce((sum, { mine, theirs }) => sum + mine + theirs, 0);
}

function upToTwo(others: readonly Candidate[]): Candidate[][] {
  const ways: Candidate[][] = [[], ...others.map((one) => [one])];
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
  changes: readonly Candidate[],
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
function stands(view: View, mandate: Mandate, { changes, side, mine }: Deal): boolean {
  const apart = changes.reduce((sum, change) => sum + change.mine, 0);
  const weighed = weigh(view, mandate, changes, 0);
  const extra = side === null ? 0 : mine - apart;
  return weighed.crossed.length === 0 && weighed.net + extra >= view.values.worthwhile;
}

type Terms = Omit<Extract<Act, { type: 'counter' }>, 'type' | 'offer'>;

/** Each speaks for what the other gains by more. */
function termsOf(view: View, deal: Deal | null): Terms | null {
  if (!deal) return null;
  const most = view.values.offerLength;
  const give = deal.changes.filter(({ mine, theirs }) => theirs > mine).map(plainly);
  const want = deal.changes.filter(({ mine, theirs }) => theirs <= mine).map(plainly);
  if (give.length > most || want.length > most) return null;
  const { side } = deal;
  const instrument = side && view.scenario.instruments[side.instrument]?.id;
  return {
    give: idsOf(view, give),
    want: idsOf(view, want),
    ...(side && instrument ? { side: [{ instrument, from: side.from }] } : {}),
  };
}

function plainly({ article, wording }: Candidate): TextChange {
  return { article, wording };
}
