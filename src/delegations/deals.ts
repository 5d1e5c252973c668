/** Promises for promises: what a seat gives one partner for what it wants of it. */
import type { View } from '../engine/view.ts';
import { choose, type Choice } from './policy.ts';
import type { Prospect } from './prospects.ts';
import { idsOf } from './take-the-floor.ts';

/** Believed gain a partner must have, for not knowing better. */
const SURELY = 0.008;
const WORTH = 0.003;

type Deal = { to: number; give: Prospect; want: Prospect; merit: number };

/** The deal with the greatest product of gains, mine and, as far as I know, theirs; null without one. */
export function proposeDeal(view: View, prospects: readonly Prospect[]): Choice | null {
  const open = prospects.filter(({ change }) => view.articles[change.article]?.status === 'open');
  const wants = open.filter((prospect) => prospect.mine > WORTH);
  let best: Deal | null = null;
  view.floor.forEach((to, place) => {
    if (to === view.delegation || approached(view, to)) return;
    for (const want of wants) {
      if ((want.theirs[place] ?? 0) >= 0) continue;
      for (const give of open) {
        const deal = dealOf(to, place, give, want);
        if (deal && deal.merit > (best?.merit ?? 0)) best = deal;
      }
    }
  });
  return best === null ? null : offerOf(view, best);
}

function dealOf(to: number, place: number, give: Prospect, want: Prospect): Deal | null {
  if (give.change.article === want.change.article) return null;
  const mine = give.mine + want.mine;
  const theirs = (give.theirs[place] ?? 0) + (want.theirs[place] ?? 0);
  if (mine <= WORTH || theirs <= SURELY) return null;
  return { to, give, want, merit: mine * theirs };
}

/** Offered to in this sitting or the last, or dealt with as often as one may. */
function approached(view: View, to: number): boolean {
  const between = view.offers.filter((offer) => offer.by === view.delegation && offer.to === to);
  const struck = between.filter((offer) => offer.status === 'accepted').length;
  return (
    struck >= view.values.dealsPerPair || between.some((offer) => offer.sitting >= view.sitting - 1)
  );
}

function offerOf(view: View, deal: Deal): Choice {
  const to = view.scenario.delegations[deal.to]?.id ?? '';
  const give = idsOf(view, [deal.give.change]);
  const want = idsOf(view, [deal.want.change]);
  const value = deal.give.mine + deal.want.mine;
  return choose({ type: 'offer', to, give, want }, [{ code: 'net', value }]);
}
