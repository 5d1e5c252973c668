/** Promises for promises: a seat lines up those who would refuse what it wants, each for what it values more. */
import type { FloorPlace, SeatIndex } from '../../scenario/resolved.ts';
import { countDealsBetween, isPromised } from '../../engine/promises/ledger.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import type { Belief } from '../belief/belief.ts';
import { choose, type Choice } from '../policy.ts';
import { measureTipping } from '../belief/drift.ts';
import { approximateNormal } from '../belief/plenary.ts';
import type { DealProspect } from '../belief/prospects.ts';
import { writeChangeIds } from '../floor/take-the-floor.ts';

/** Share of what words are worth that a promise of all their critics brings where it tips nothing: a quiet room. */
const LINED_UP = 0.5;
/** Share of what words cost that a promise to speak for them does at the least: a word binds. */
const GIVEN = 0.1;
const WORTH = 0.002;

/** With whom, by index and by place on the floor; `merit` is what it goes by. */
type Deal = {
  to: SeatIndex;
  place: FloorPlace;
  give: readonly DealProspect[];
  want: readonly DealProspect[];
  merit: number;
};

/** Who bargains, and how far a promise carries words: of a partner, and its own. */
type Bargain = {
  view: View;
  /** By partner's place: what its promise to speak for the words brings, in utility. */
  gained: (want: DealProspect, place: FloorPlace) => number;
  /** Share of what the words cost that a promise to speak for them does. */
  spent: (give: DealProspect) => number;
};

/**
 * The deal most worth a plate: what the words wanted are worth as far as the partner's word carries them, less what
 * is given for them as far as one's own does, by how likely the partner seems to take it. Null without one.
 * @param prospects with `mine` over what the floor would do by itself: what comes anyway costs nothing to give
 */
export function proposeDeal(
  view: View,
  mandate: Mandate,
  belief: Belief,
  prospects: readonly DealProspect[],
): Choice | null {
  const open = prospects.filter(({ change }) => view.articles[change.article]?.status === 'open');
  const gives = open.filter(({ change }) => !isPromised(view.commitments, view.delegation, change));
  const wants = open.filter((prospect) => prospect.mine > WORTH);
  const bargain = openBargain(view, mandate, belief);
  let best: Deal | null = null;
  view.floor.forEach((to, place) => {
    if (to === view.delegation || wasApproached(view, to)) return;
    for (const want of wants) {
      if (!isWanted(view, want, to, place)) continue;
      for (const give of gives) {
        const deal = makeDeal(bargain, { to, place, give: [give], want: [want] });
        if (deal && deal.merit > (best?.merit ?? 0)) best = deal;
      }
    }
  });
  return best === null ? null : makeOfferAct(view, widenDeal(bargain, best, { gives, wants }));
}

function openBargain(view: View, mandate: Mandate, belief: Belief): Bargain {
  const everyone = view.floor.map((_, place) => place);
  const own = view.floor.indexOf(view.delegation);
  const gained = memoizeByProspect((want: DealProspect) => {
    const tipping = measureTipping(view, mandate, belief, want.change, everyone);
    const critics = want.critics();
    const weight = (d: SeatIndex) => view.floorWeight[d] ?? 0;
    const room = critics.reduce((sum, d) => sum + weight(d), 0);
    return tipping.map((tip, place) => {
      const d = view.floor[place] as SeatIndex;
      const share = critics.includes(d) ? (LINED_UP * weight(d)) / room : 0;
      return want.mine * Math.max(tip, share);
    });
  });
  const spent = memoizeByProspect((give: DealProspect) =>
    Math.max(GIVEN, measureTipping(view, mandate, belief, give.change, [own])[0] ?? 1),
  );
  return { view, gained: (want, place) => gained(want)[place] ?? 0, spent };
}

function memoizeByProspect<Value>(
  work: (prospect: DealProspect) => Value,
): (prospect: DealProspect) => Value {
  const known = new Map<DealProspect, Value>();
  return (prospect) => {
    const found = known.get(prospect) ?? work(prospect);
    known.set(prospect, found);
    return found;
  };
}

/** The partner would be in the room against it, and has not given its word on it. */
function isWanted(view: View, want: DealProspect, to: SeatIndex, place: FloorPlace): boolean {
  if ((want.theirs[place] ?? 0) >= 0 || !want.critics().includes(to)) return false;
  return !isPromised(view.commitments, to, want.change);
}

/** More on either side, one by one, as long as it makes the deal better. */
function widenDeal(
  bargain: Bargain,
  deal: Deal,
  { gives, wants }: Record<'gives' | 'wants', readonly DealProspect[]>,
): Deal {
  const { view } = bargain;
  const { to, place } = deal;
  const isRoom = (list: readonly DealProspect[]) => list.length < view.values.offerLength;
  let best = deal;
  const take = (longer: Omit<Deal, 'merit'>) => {
    const found = makeDeal(bargain, longer);
    if (found && found.merit > best.merit) best = found;
  };
  for (const more of isRoom(deal.want) ? wants : []) {
    if (isWanted(view, more, to, place)) take({ ...deal, want: [...deal.want, more] });
  }
  for (const more of isRoom(deal.give) ? gives : []) {
    take({ ...deal, give: [...deal.give, more] });
  }
  return best === deal ? deal : widenDeal(bargain, best, { gives, wants });
}

function makeDeal(
  { view, gained, spent }: Bargain,
  { to, place, give, want }: Omit<Deal, 'merit'>,
): Deal | null {
  const articles = new Set([...give, ...want].map(({ change }) => change.article));
  if (articles.size < give.length + want.length) return null;
  let mine = 0;
  let theirs = 0;
  let doubt = 0;
  for (const part of give) mine += spent(part) * Math.min(0, part.mine);
  for (const part of want) mine += gained(part, place);
  for (const part of [...give, ...want]) {
    theirs += part.theirs[place] ?? 0;
    doubt += part.doubts()[place] ?? 0;
  }
  // It may come to stand in full: a deal that would then be a loss is not offered, however unlikely that is.
  const whole = [...give, ...want].reduce((sum, part) => sum + part.mine, 0);
  if (Math.min(mine, whole) <= WORTH || theirs <= 0) return null;
  const likely = approximateNormal((theirs - view.values.worthwhile) / (Math.sqrt(doubt) || 1e-9));
  return { to, place, give, want, merit: mine * likely };
}

/** Offered to in this sitting or the last, or dealt with as often as one may. */
function wasApproached(view: View, to: SeatIndex): boolean {
  if (countDealsBetween(view.offers, view.delegation, to) >= view.values.dealsPerPair) return true;
  return view.offers.some(
    (offer) => offer.by === view.delegation && offer.to === to && offer.sitting >= view.sitting - 1,
  );
}

function makeOfferAct(view: View, deal: Deal): Choice {
  const to = view.scenario.delegations[deal.to]?.id ?? '';
  const changes = (parts: readonly DealProspect[]) =>
    writeChangeIds(
      view,
      parts.map(({ change }) => change),
    );
  const value = [...deal.give, ...deal.want].reduce((sum, { mine }) => sum + mine, 0);
  const terms = { give: changes(deal.give), want: changes(deal.want) };
  return choose({ type: 'offer', to, ...terms }, [{ code: 'net', value }]);
}
