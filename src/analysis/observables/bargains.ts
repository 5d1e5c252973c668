/** O1, O3 and O8: interests asked for, trades across articles, conditions. */
import type { ArticleIndex, SeatIndex } from '../../scenario/resolved.ts';
import { type Change, locateArticle, locateDelegation } from '../../engine/command.ts';
import { NOTHING, readStandingTexts, type TextChange } from '../../engine/mandate/mandate.ts';
import type { Offer } from '../../engine/state/state.ts';
import { computeChanges } from '../debrief/stakes.ts';
import { isOwnAct, type ActSight, type Watched } from './sight.ts';

/** A question put before anything was offered. */
const askedFirst: Watched = (sight) =>
  isOwnAct(sight) && sight.command.type === 'ask' && !sight.past.offered;

/** An offer gives the partner better words than stand, on the article that answers have shown to weigh most with it, and more than another. */
const metInterest: Watched = (sight) => {
  const { command, before, d, setup } = sight;
  if (!isOwnAct(sight) || command.type !== 'offer') return false;
  const partner = locateDelegation(setup.scenario, command.to);
  const heard = before.notes.filter(({ by, of }) => by === d && of === partner);
  const most = Math.max(...heard.map(({ low }) => low));
  if (heard.every(({ low }) => low === most)) return false;
  const given = listArticlesIn(
    sight,
    command.give.filter((change) => servesSeat(sight, partner, change)),
  );
  return heard.some(({ article, low }) => low === most && given.has(article));
};

function servesSeat(
  { setup, before }: ActSight,
  d: SeatIndex,
  { article, option }: Change,
): boolean {
  const a = locateArticle(setup.scenario, article);
  const stands = readStandingTexts(before)[a] ?? NOTHING;
  const { options = [], bridges = [] } = setup.scenario.articles[a] ?? {};
  const asked = [...options, ...bridges].findIndex(({ id }) => id === option);
  return (computeChanges(setup, a, stands, asked)[d] ?? 0) > 0;
}

/** A package, or an offer that goes over two articles or more. */
const packaged: Watched = (sight) => {
  const { command } = sight;
  if (!isOwnAct(sight)) return false;
  if (command.type === 'package') return listArticlesIn(sight, command.changes).size > 1;
  if (command.type !== 'offer' && command.type !== 'counter') return false;
  return listArticlesIn(sight, [...command.give, ...command.want]).size > 1;
};

/** A deal or a package of one's own comes about in which what is given weighs less in one's instructions than what is got. */
const tradedUnequal: Watched = (sight) => didStrikeUnequal(sight) || didRoomAgreeUnequal(sight);

function didStrikeUnequal(sight: ActSight): boolean {
  const { before, after, d } = sight;
  const struck = ({ id, status }: Offer) =>
    status === 'accepted' && before.offers.find((one) => one.id === id)?.status !== 'accepted';
  return after.offers.some(
    (offer) => offer.by === d && struck(offer) && paysLess(sight, offer.give, offer.want),
  );
}

/** A room agrees to a package that brings the seat less on some articles and more on others. */
function didRoomAgreeUnequal(sight: ActSight): boolean {
  const { happenings, before, setup, d } = sight;
  const informals = before.informals;
  if (informals?.by !== d || d < 0) return false;
  if (!happenings.some((one) => one.type === 'informalsClosed' && one.agreed)) return false;
  const texts = readStandingTexts(before);
  const gainOf = ({ article, wording }: TextChange) =>
    computeChanges(setup, article, texts[article] ?? NOTHING, wording)[d] ?? 0;
  return paysLess(
    sight,
    informals.changes.filter((change) => gainOf(change) < 0),
    informals.changes.filter((change) => gainOf(change) > 0),
  );
}

/** Something is given and something got, and the articles given weigh less in the seat's instructions. */
function paysLess(
  { setup, d }: ActSight,
  give: readonly TextChange[],
  want: readonly TextChange[],
): boolean {
  const weights = setup.mandates[d]?.weights;
  if (!weights || give.length === 0 || want.length === 0) return false;
  const weigh = (changes: readonly TextChange[]) =>
    [...new Set(changes.map(({ article }) => article))].reduce(
      (sum, article) => sum + (weights[article] ?? 0),
      0,
    );
  return weigh(give) < weigh(want);
}

/** An offer that binds only once something else is settled. */
const setCondition: Watched = (sight) => {
  const { command } = sight;
  const offers = command.type === 'offer' || command.type === 'counter';
  return isOwnAct(sight) && offers && command.condition !== undefined;
};

function listArticlesIn(
  { setup }: ActSight,
  changes: readonly Change[],
): ReadonlySet<ArticleIndex> {
  return new Set(changes.map(({ article }) => locateArticle(setup.scenario, article)));
}

export const BARGAINS = { askedFirst, metInterest, packaged, tradedUnequal, setCondition };
