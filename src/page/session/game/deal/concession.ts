/** Words that would close an article that others block, at a cost to the seat. */
import { findFloorLead } from '../../../../analysis/what-if/offer/floor-lead.ts';
import { findPriceOfClosing } from '../../../../analysis/what-if/text/price-of-closing.ts';
import type { Change, Seat } from '../../../../engine/command.ts';
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import { ownWordAgainst } from '../text/own-word.ts';
import { isVain } from './vain-package.ts';
import type { RoomsKnown } from './trade.ts';
import { computeChangeWorth } from '../worth.ts';

export type Concession = Change & {
  /** Who blocks the article. */
  seat: Seat;
  /** Points that the seat loses by it in the draft as it is. */
  points: number;
  /** By words for the floor, or through a room. */
  act: 'amend' | 'package';
};

/** Points from which one dislikes it, and up to which a capital would think of it. */
const [DISLIKED, MOST] = [0.5, 8];

/** Of the articles that others alone block the one that closes at the least cost. */
export function findCheapestConcession(view: View, known?: RoomsKnown): Concession | null {
  const [cheapest] = view.articles
    .flatMap(({ status, holders }, index) =>
      status === 'open' && holders.length > 0 && !holders.includes(view.delegation)
        ? (findConcession(view, index, known) ?? [])
        : [],
    )
    .toSorted((one, other) => one.points - other.points);
  return cheapest ?? null;
}

/**
 * For an article by index. Null where no words are thought to close it now, they cost the seat next to nothing or too
 * much, cross a line of its own, or break its word.
 */
function findConcession(view: View, index: number, known?: RoomsKnown): Concession | null {
  const bid = findPriceOfClosing(view, index)?.bid;
  const article = view.scenario.articles[index];
  const option = article && bid?.enough ? listWordings(article)[bid.wording]?.id : undefined;
  if (!article || !bid || option === undefined) return null;
  const blocker = view.scenario.delegations[view.articles[index]?.holders[0] ?? -1]?.id;
  if (blocker === undefined) return null;
  const change = { article: article.id, option };
  if (ownWordAgainst(view, [change]).length > 0) return null;
  const worth = computeChangeWorth(view, [change]);
  const points = -(worth?.net ?? 0);
  if (points < DISLIKED || points > MOST || (worth?.crossed.length ?? 0) > 0) return null;
  if (findFloorLead(view, { article: index, wording: bid.wording }) === 'should')
    return { ...change, seat: blocker, points, act: 'amend' };
  return isVain(view, [change], known)
    ? null
    : { ...change, seat: blocker, points, act: 'package' };
}
