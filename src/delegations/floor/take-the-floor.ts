/**
 * What a delegation does with its turn in a sitting: a package when the pen is with it, else a trade, else
 * words of its own where the floor is near to them. It acts on what is public and on its own instructions.
 */
import type { ArticleIndex, SeatIndex } from '../../scenario/resolved.ts';
import type { Change } from '../../engine/command.ts';
import { countBrokenBy, countDealsBetween, isPromised } from '../../engine/promises/ledger.ts';
import {
  listWordings,
  type Mandate,
  measureCloseness,
  type TextChange,
} from '../../engine/mandate/mandate.ts';
import {
  computeGainBy,
  computeStatedGain,
  locateChange,
  readStatedIdeal,
} from '../../engine/procedure/compose-room.ts';
import type { View } from '../../engine/state/view.ts';
import { callUp, computeFloorGain } from './call-up.ts';
import { proposeCable, callCaucus, pressOutside } from './allies.ts';
import { type Wish, WORTH_A_PLATE, listWishes } from './wishes.ts';
import { moveClause } from '../motion/motions.ts';
import { moveAdjournment, moveReconsideration } from '../motion/floor-motions.ts';
import { searchPackage, type Search } from '../deal/package-search.ts';
import { choose, type Choice, PASS } from '../policy.ts';
import { listProspects } from '../belief/prospects.ts';
import { computeGain, isUngivable } from '../deal/weigh.ts';

/** Narrow: a delegation does not think as long as a player may. Errors as measured of beliefs without asking. */
const SEARCH: Search = {
  beam: 3,
  pool: 12,
  caution: 0.5,
  regard: 1,
};
/** The pen goes round its places in steps prime to most sizes, so that every part of the room has it. */
const PEN_STEP = 7;

export function takeTheFloor(view: View, mandate: Mandate): Choice {
  if (view.plates < view.scenario.procedure.plates) return PASS;
  const moved =
    moveAdjournment(view, mandate) ??
    moveReconsideration(view, mandate) ??
    moveClause(view, mandate);
  if (moved) return moved;
  const cabled = proposeCable(view, mandate);
  if (cabled) return cabled;
  const wishes = listWishes(view, mandate);
  if (wishes.length === 0) return PASS;
  return (
    (hasThePen(view) ? proposePackage(view, mandate) : null) ??
    proposeTrade(view, mandate, wishes) ??
    proposeWords(view, wishes) ??
    callUp(view, wishes) ??
    callCaucus(view, wishes) ??
    pressOutside(view, wishes) ??
    PASS
  );
}

function hasThePen(view: View): boolean {
  if (view.scenario.procedure.textClosed) return false;
  const place = (view.sitting * PEN_STEP) % Math.max(view.values.penPlaces, view.floor.length);
  return view.floor[place] === view.delegation && view.plates >= 2 && !hasPackagedLately(view);
}

function hasPackagedLately(view: View): boolean {
  const last = view.packaged.find((entry) => entry.by === view.delegation);
  return last !== undefined && view.sitting < last.sitting + view.values.packageEvery;
}

/** It is its turn to table one, and it can pay for it. */
export function mayPackage(view: View): boolean {
  if (view.scenario.procedure.textClosed) return false;
  return view.plates >= view.values.packagePrice && !hasPackagedLately(view);
}

/** Of what is still open, the package with most to be expected of it, as far as it has learnt in earlier rooms. */
function proposePackage(view: View, mandate: Mandate): Choice | null {
  const open = listProspects(view, mandate, { of: 'open' });
  const found = searchPackage(view, open, SEARCH);
  if (!found) return null;
  const { changes, mine } = found;
  return choose({ type: 'package', changes: writeChangeIds(view, changes) }, [
    { code: 'net', value: mine },
  ]);
}

/** My dearest wish for a wish of another that costs me less, with one who opposes mine. */
function proposeTrade(view: View, mandate: Mandate, wishes: readonly Wish[]): Choice | null {
  // Each has its turn to trade once in so many sittings: more promises would tie every hand in the room.
  const every = view.values.tradeEvery;
  if (view.sitting % every !== view.floor.indexOf(view.delegation) % every) return null;
  const wish = wishes[0] as Wish;
  const tried = new Set(
    view.offers.filter((offer) => offer.by === view.delegation).map((offer) => offer.to),
  );
  let best: { to: SeatIndex; give: TextChange; net: number } | undefined;
  for (const to of view.floor) {
    if (to === view.delegation || tried.has(to) || computeStatedGain(view, to, wish) >= 0) continue;
    if (countDealsBetween(view.offers, view.delegation, to) >= view.values.dealsPerPair) continue;
    if (isPromised(view.commitments, to, wish)) continue;
    const give = findCheapestGift(view, mandate, to, wish.article);
    if (give && wish.worth + give.cost > (best?.net ?? WORTH_A_PLATE)) {
      best = { to, give: give.change, net: wish.worth + give.cost };
    }
  }
  if (!best) return null;
  const to = view.scenario.delegations[best.to]?.id ?? '';
  const give = writeChangeIds(view, [best.give]);
  const want = writeChangeIds(view, [wish]);
  return choose({ type: 'offer', to, give, want }, [{ code: 'net', value: best.net }]);
}

/** What the partner holds a bracket for, at least cost to me; `cost` is my change in utility, at most 0. */
function findCheapestGift(
  view: View,
  mandate: Mandate,
  to: SeatIndex,
  except: number,
): { change: TextChange; cost: number } | undefined {
  let best: { change: TextChange; cost: number } | undefined;
  view.articles.forEach((article, a) => {
    if (a === except || article.status !== 'open' || !article.holders.includes(to)) return;
    const wording = findOptionNearest(
      view,
      a,
      view.stated[to * view.scenario.articles.length + a] ?? NaN,
    );
    if (wording === undefined || wording === article.text) return;
    const change = { article: a, wording };
    if (isPromised(view.commitments, view.delegation, change)) return;
    if (isUngivable(view, mandate, change)) return;
    const cost = computeGain(view, mandate, [change]);
    if (best === undefined || cost > best.cost) best = { change, cost };
  });
  return best;
}

/** Words on an article of this sitting that the floor, as far as it has spoken, would rather have. */
function proposeWords(view: View, wishes: readonly Wish[]): Choice | null {
  if (view.scenario.procedure.textClosed) return null;
  // Nobody puts its name to the words of one who has broken its own.
  if (countBrokenBy(view.commitments, view.delegation) > 0) return null;
  for (const wish of wishes) {
    const article = view.articles[wish.article];
    if (!view.agenda.includes(wish.article) || article?.tabled.includes(wish.wording)) continue;
    const value = computeFloorGain(view, wish);
    if (value <= 0 || !hasSponsor(view, wish)) continue;
    const [change] = writeChangeIds(view, [wish]);
    if (change) return choose({ type: 'amend', ...change }, [{ code: 'net', value }]);
  }
  return null;
}

/** Somebody else has stated a position nearer to the words than to the text. */
function hasSponsor(view: View, wish: TextChange): boolean {
  const shifting = locateChange(view, wish);
  for (const d of view.floor) {
    if (d === view.delegation) continue;
    if (computeGainBy(shifting, readStatedIdeal(view, d, wish.article)) > 0) return true;
  }
  return false;
}

export function writeChangeIds(view: View, changes: readonly TextChange[]): Change[] {
  const ids: Change[] = [];
  for (const change of changes) {
    const article = view.scenario.articles[change.article];
    const option = article ? listWordings(article)[change.wording] : undefined;
    if (article && option) ids.push({ article: article.id, option: option.id });
  }
  return ids;
}

/** Option of an article nearest to a position, by index. */
function findOptionNearest(view: View, a: ArticleIndex, position: number): number | undefined {
  const article = view.scenario.articles[a];
  if (!article || Number.isNaN(position)) return undefined;
  let best: number | undefined;
  let nearest = -1;
  listWordings(article).forEach((wording, i) => {
    const near = measureCloseness(position, wording.position);
    if (i < article.options.length && near > nearest) {
      best = i;
      nearest = near;
    }
  });
  return best;
}
