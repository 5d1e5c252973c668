/** Promises for promises: a seat lines up those who would refuse what it wants, each for what it values more. */
import { dealsBetween } from '../engine/ledger.ts';
import type { View } from '../engine/view.ts';
import { choose, type Choice } from './policy.ts';
import { type Prospect, ramp } from './prospects.ts';
import { idsOf } from './take-the-floor.ts';

/** Share of what words would cost that a promise to speak for them does: one voice moves the text a little. */
const GIVEN = 0.5;
const WORTH = 0.002;

/** With whom, by index and by place on the floor; `merit` is what it goes by. */
type Deal = {
  to: number;
  place: number;
  give: readonly Prospect[];
  want: readonly Prospect[];
  merit: number;
};

/**
 * The deal most worth a plate: what the words wanted are worth, with what is given for them, by the weight of
 * the partner and how likely it seems to take it. Null without one.
 * @param prospects with `mine` over what the floor would do by itself: what comes anyway costs nothing to give
 */
export function proposeDeal(view: View, prospects: readonly Prospect[]): Choice | null {
  const open = prospects.filter(({ change }) => view.articles[change.article]?.status === 'open');
  const wants = open.filter((prospect) => prospect.mine > WORTH);
  let best: Deal | null = null;
  view.floor.forEach((to, place) => {
    if (to === view.delegation || approached(view, to)) return;
    for (const want of wants) {
      if (!isWanted(want, to, place)) continue;
      for (const give of open) {
        const deal = dealOf(view, { to, place, give: [give], want: [want] });
        if (deal && deal.merit > (best?.merit ?? 0)) best = deal;
      }
    }
  });
  return best === null ? null : offerOf(view, widened(view, best, open));
}

/** The partner would be in the room against it. */
function isWanted(want: Prospect, to: number, place: number): boolean {
  return want.mine > WORTH && (want.theirs[place] ?? 0) < 0 && want.critics().includes(to);
}

/** More on either side, one by one, as long as it makes the deal better. */
function widened(view: View, deal: Deal, open: readonly Prospect[]): Deal {
  let best = deal;
  const longer = (list: readonly Prospect[], more: Prospect) =>
    list.length < view.values.offerLength ? [...list, more] : null;
  for (const more of open) {
    const { to, place } = deal;
    const want = isWanted(more, to, place) ? longer(deal.want, more) : null;
    const wider = want && dealOf(view, { ...deal, want });
    if (wider && wider.merit > best.merit) best = wider;
    const give = longer(deal.give, more);
    const fuller = give && dealOf(view, { ...deal, give });
    if (fuller && fuller.merit > best.merit) best = fuller;
  }
  return best === deal ? deal : widened(view, best, open);
}

function dealOf(view: View, { to, place, give, want }: Omit<Deal, 'merit'>): Deal | null {
  const articles = new Set([...give, ...want].map(({ change }) => change.article));
  if (articles.size < give.length + want.length) return null;
  let [mine, theirs, doubt] = [0, 0, 0];
  for (const part of give) mine += GIVEN * Math.min(0, part.mine);
  for (const part of want) mine += part.mine;
  for (const part of [...give, ...want]) {
    theirs += part.theirs[place] ?? 0;
    doubt += part.doubts[place] ?? 0;
  }
  // It may come to stand in full: a deal that would then be a loss is not offered, however unlikely that is.
  const whole = [...give, ...want].reduce((sum, part) => sum + part.mine, 0);
  if (Math.min(mine, whole) <= WORTH || theirs <= 0) return null;
  const likely = ramp((theirs - view.values.worthwhile) / (Math.sqrt(doubt) || 1e-9));
  return { to, place, give, want, merit: mine * likely * (view.floorWeight[to] ?? 0) };
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
  const changes = (parts: readonly Prospect[]) =>
    idsOf(
      view,
      parts.map(({ change }) => change),
    );
  const value = [...deal.give, ...deal.want].reduce((sum, { mine }) => sum + mine, 0);
  const terms = { give: changes(deal.give), want: changes(deal.want) };
  return choose({ type: 'offer', to, ...terms }, [{ code: 'net', value }]);
}
