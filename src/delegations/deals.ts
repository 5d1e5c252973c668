/** Promises for promises: a seat lines up those who would refuse what it wants, each for what it values more. */
import { dealsBetween } from '../engine/ledger.ts';
import type { View } from '../engine/view.ts';
import { choose, type Choice } from './policy.ts';
import { type Prospect, ramp } from './prospects.ts';
import { idsOf } from './take-the-floor.ts';

/** Share of what words would cost that a promise to speak for them does: one voice moves the text a little. */
const GIVEN = 0.3;
const WORTH = 0.002;

type Deal = { to: number; give: Prospect; want: Prospect; merit: number };

/**
 * The deal most worth a plate: what the words wanted are worth, with what is given for them, by the weight of
 * the partner and how likely it seems to take it. Null without one.
 */
export function proposeDeal(view: View, prospects: readonly Prospect[]): Choice | null {
  const open = prospects.filter(({ change }) => view.articles[change.article]?.status === 'open');
  const wants = open.filter((prospect) => prospect.mine > WORTH);
  let best: Deal | null = null;
  view.floor.forEach((to, place) => {
    if (to === view.delegation || approached(view, to)) return;
    for (const want of wants) {
      if ((want.theirs[place] ?? 0) >= 0 || !want.critics().includes(to)) continue;
      for (const give of open) {
        const deal = dealOf(view, { to, place, give, want });
        if (deal && deal.merit > (best?.merit ?? 0)) best = deal;
      }
    }
  });
  return best === null ? null : offerOf(view, best);
}

function dealOf(
  view: View,
  { to, place, give, want }: { to: number; place: number; give: Prospect; want: Prospect },
): Deal | null {
  if (give.change.article === want.change.article) return null;
  // It may come to stand in full: a deal that would then be a loss is not offered, however unlikely that is.
  if (give.mine + want.mine <= WORTH) return null;
  const mine = GIVEN * Math.min(0, give.mine) + want.mine;
  const theirs = (give.theirs[place] ?? 0) + (want.theirs[place] ?? 0);
  if (theirs <= 0) return null;
  const error = Math.sqrt((give.doubts[place] ?? 0) + (want.doubts[place] ?? 0));
  const likely = ramp((theirs - view.values.worthwhile) / (error || 1e-9));
  return { to, give, want, merit: mine * likely * (view.floorWeight[to] ?? 0) };
}

/** Offered to in this sitting or the last, or dealt with as often as one may. */
function approached(view: View, to: number): boolean {
  if (dealsBetween(view.offers, view.delegation, to) >= view.values.dealsPerPair) return true;
  return view.offers.some(
    (offer) => offer.by === view.delegation && offer.to === to && offer.sitting >= view.sitting - 1,
  );
}

function offerOf(view: View, deal: Deal): Choice {
  const to = view.scenario.delegations[deal.to]?.id ?? '';
  const give = idsOf(view, [deal.give.change]);
  const want = idsOf(view, [deal.want.change]);
  const value = deal.give.mine + deal.want.mine;
  return choose({ type: 'offer', to, give, want }, [{ code: 'net', value }]);
}
