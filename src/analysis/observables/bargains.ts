/** O1, O3 and O8: interests asked for, trades across articles, conditions. */
import type { Change } from '../../engine/command.ts';
import type { Offer } from '../../engine/state.ts';
import { isOwn, type Sight, type Watched } from './sight.ts';

/** A question put before anything was offered. */
const askedFirst: Watched = (sight) =>
  isOwn(sight) && sight.command.type === 'ask' && !sight.past.offered;

/** An offer gives on an article that an answer has shown to weigh most, of those the partner was heard on. */
const metInterest: Watched = (sight) => {
  const { command, before, d, setup } = sight;
  if (!isOwn(sight) || command.type !== 'offer') return false;
  const partner = setup.scenario.delegationIndex.get(command.to) ?? -1;
  const heard = before.notes.filter(({ by, of }) => by === d && of === partner);
  const most = Math.max(...heard.map(({ low }) => low));
  const given = articlesIn(sight, command.give);
  return heard.length > 1 && heard.some(({ article, low }) => low === most && given.has(article));
};

/** A package, or an offer that goes over two articles or more. */
const packaged: Watched = (sight) => {
  const { command } = sight;
  if (!isOwn(sight)) return false;
  if (command.type === 'package') return articlesIn(sight, command.changes).size > 1;
  if (command.type !== 'offer' && command.type !== 'counter') return false;
  return articlesIn(sight, [...command.give, ...command.want]).size > 1;
};

/** A deal of one's own comes about in which what is given weighs less in one's instructions than what is wanted. */
const tradedUnequal: Watched = ({ before, after, d, setup }) => {
  const weights = setup.mandates[d]?.weights;
  if (!weights) return false;
  const weigh = (changes: Offer['give']) =>
    [...new Set(changes.map(({ article }) => article))].reduce(
      (sum, article) => sum + (weights[article] ?? 0),
      0,
    );
  const struck = (offer: Offer) =>
    offer.status === 'accepted' &&
    before.offers.find(({ id }) => id === offer.id)?.status !== 'accepted';
  return after.offers.some(
    (offer) =>
      offer.by === d &&
      offer.give.length > 0 &&
      offer.want.length > 0 &&
      struck(offer) &&
      weigh(offer.give) < weigh(offer.want),
  );
};

/** An offer that binds only once something else is settled. */
const setCondition: Watched = (sight) => {
  const { command } = sight;
  const offers = command.type === 'offer' || command.type === 'counter';
  return isOwn(sight) && offers && command.condition !== undefined;
};

function articlesIn({ setup }: Sight, changes: readonly Change[]): ReadonlySet<number> {
  return new Set(changes.map(({ article }) => setup.scenario.articleIndex.get(article) ?? -1));
}

export const BARGAINS = { askedFirst, metInterest, packaged, tradedUnequal, setCondition };
