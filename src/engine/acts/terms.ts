/** What an offer says, by index, or why it is not in order; and what it could say. */
import type { ArticleIndex, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import type { Change, Condition, SideTerm, Terms } from '../command.ts';
import { isTaken, mayPass, listSidesBetween } from '../promises/instruments.ts';
import { isPromised } from '../promises/ledger.ts';
import { listWordings, NOTHING, type TextChange } from '../mandate/mandate.ts';
import { getArticle, getArticleId, getDelegationId } from '../state/transaction.ts';
import type { Setup } from '../setup/setup.ts';
import type { DueWhen, Offer, SideOffer, State } from '../state/state.ts';
import {
  findArticle,
  findChange,
  findChanges,
  type Found,
  acceptLookup,
  isOpen,
  rejectLookup,
  listOtherWordings,
} from './lookup.ts';
import type { Rejection } from '../answers/rejection.ts';
import { type Domain, reject, type Standing } from './rule.ts';

export type FoundTerms = Pick<Offer, 'give' | 'want' | 'condition' | 'side'>;

/** @param finds the one who speaks looks for words between the two: those not yet tabled may be named */
export function findTerms(
  standing: Standing,
  to: SeatIndex,
  terms: Terms,
  finds: boolean,
): Found<FoundTerms> {
  const { setup, state } = standing;
  const { give, want, side = [] } = terms;
  if (give.length + want.length + side.length === 0) return rejectLookup(reject('offer/empty'));
  const most = setup.values.offerLength;
  if (Math.max(give.length, want.length) > most)
    return rejectLookup(reject('offer/tooLong', { most }));
  const all = findChanges(
    { setup, state },
    [...give, ...want],
    (a, wording) =>
      finds &&
      !setup.scenario.procedure.textClosed &&
      standApart(setup, standing.d, to, a, wording),
  );
  if (!all.ok) return all;
  const shut = all.value.find((change) => !isOpen(state, change.article));
  if (shut)
    return rejectLookup(reject('article/agreed', { article: getArticleId(setup, shut.article) }));
  const condition = findCondition(standing, terms.condition, all.value);
  if (!condition.ok) return condition;
  const sides = findSides(standing, to, side);
  if (!sides.ok) return sides;
  const mine = all.value.slice(0, give.length);
  const theirs = all.value.slice(give.length);
  // What the other has promised a third is between them: it can only refuse.
  const heard = state.commitments.filter((promise) => promise.to === standing.d);
  const made =
    mine.find((change) => isPromised(state.commitments, standing.d, change)) ??
    theirs.find((change) => isPromised(heard, to, change));
  if (made)
    return rejectLookup(reject('offer/promised', { article: getArticleId(setup, made.article) }));
  return acceptLookup({ give: mine, want: theirs, condition: condition.value, side: sides.value });
}

/** By what they have stated, the two stand on either side of a wording. */
function standApart(
  setup: Setup,
  one: SeatIndex,
  other: SeatIndex,
  a: ArticleIndex,
  wording: WordingIndex,
): boolean {
  const width = setup.scenario.articles.length;
  const position = listWordings(getArticle(setup, a))[wording]?.position ?? NaN;
  const first = setup.stated[one * width + a];
  const second = setup.stated[other * width + a];
  return ((first ?? NaN) - position) * ((second ?? NaN) - position) < 0;
}

function findCondition(
  { setup, state }: Standing,
  condition: Condition | undefined,
  promised: readonly TextChange[],
): Found<DueWhen | null> {
  if (condition === undefined) return acceptLookup(null);
  const { option, by } = condition;
  const article = findArticle(setup, condition.article);
  if (!article.ok) return article;
  if (!isOpen(state, article.value))
    return rejectLookup(reject('condition/agreed', { article: condition.article }));
  if (promised.some((change) => change.article === article.value))
    return rejectLookup(reject('article/twice', { article: condition.article }));
  if (by < state.sitting || by > state.lastSitting)
    return rejectLookup(reject('condition/tooLate', { latest: state.lastSitting }));
  if (option === undefined) return acceptLookup({ article: article.value, wording: NOTHING, by });
  const at = findChange({ setup, state }, { article: condition.article, option });
  return at.ok ? acceptLookup({ article: article.value, wording: at.value.wording, by }) : at;
}

function findSides(
  standing: Standing,
  to: SeatIndex,
  side: readonly SideTerm[],
): Found<SideOffer[]> {
  const { setup, state, d } = standing;
  const sides: SideOffer[] = [];
  for (const { instrument: id, from } of side) {
    const instrument = setup.scenario.instruments.find((one) => one.id === id);
    if (!instrument) return rejectLookup(reject('side/unknown', { instrument: id }));
    const [giver, taker] = from === 'maker' ? [d, to] : [to, d];
    if (!mayPass(instrument, giver, taker)) {
      const delegation = getDelegationId(setup, giver);
      return rejectLookup(reject('side/notTheirs', { instrument: id, delegation }));
    }
    const twice = sides.some((other) => other.instrument === instrument.index);
    if (twice || isTaken(state, instrument, taker))
      return rejectLookup(reject('side/given', { instrument: id }));
    sides.push({ instrument: instrument.index, from });
  }
  return acceptLookup(sides);
}

/** Domains of what an offer may say, whoever it is made to. */
export function termDomains(standing: Standing, partners: readonly SeatIndex[]): Domain[] {
  const { setup, state, d } = standing;
  const open = listOtherWordings(setup, state, (a) => isOpen(state, a));
  const own = open.filter((change) => !isPromisedBy(standing, change));
  const most = setup.values.offerLength;
  const articles = setup.scenario.articles.flatMap(({ id, index }) =>
    isOpen(state, index) ? [id] : [],
  );
  const sides = partners.flatMap((to) =>
    listSidesBetween(setup.scenario, (one, taker) => !isTaken(state, one, taker), d, to),
  );
  const distinct = sides.filter(
    ({ instrument, from }, i) =>
      sides.findIndex((other) => other.instrument === instrument && other.from === from) === i,
  );
  return [
    { parameter: 'give', most, values: own },
    { parameter: 'want', most, values: open },
    { parameter: 'condition', values: articles, latest: state.lastSitting },
    ...(distinct.length > 0 ? [{ parameter: 'side' as const, values: distinct }] : []),
  ];
}

function isPromisedBy({ setup, state, d }: Standing, change: Change): boolean {
  const at = findChange({ setup, state }, change);
  return at.ok && isPromised(state.commitments, d, at.value);
}

/** Why a deal can no longer be struck as it was offered, or null. */
export function judgeStrike(setup: Setup, state: State, deal: Offer): Rejection | null {
  const stands = judgeOfferStands(setup, state, deal);
  if (stands) return stands;
  const other = deal.want.find((change) => isPromised(state.commitments, deal.to, change));
  return other ? reject('offer/promised', { article: getArticleId(setup, other.article) }) : null;
}

/** Why whoever made an offer could not make it now, or null. */
export function judgeOfferStands(setup: Setup, state: State, deal: Offer): Rejection | null {
  const shut = [...deal.give, ...deal.want].find((change) => !isOpen(state, change.article));
  if (shut) return reject('article/agreed', { article: getArticleId(setup, shut.article) });
  const given = deal.give.find((change) => isPromised(state.commitments, deal.by, change));
  if (given) return reject('offer/promised', { article: getArticleId(setup, given.article) });
  for (const { instrument, from } of deal.side) {
    const side = setup.scenario.instruments[instrument];
    const taker = from === 'maker' ? deal.to : deal.by;
    if (side && isTaken(state, side, taker)) return reject('side/given', { instrument: side.id });
  }
  return null;
}
