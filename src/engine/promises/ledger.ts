/** The ledger of promises. A promise is `due` until its condition is met, then `given`; at the close it is `kept`. */
import type { ArticleIndex, OfferId, SeatIndex, SeatNumber } from '../../scenario/resolved.ts';
import { makeGrant } from './instruments.ts';
import {
  getArticleId,
  getDelegationId,
  type Transaction,
  tableWording,
  emit,
  getWordingId,
} from '../state/transaction.ts';
import { copyOffer, copyPromise } from '../state/copy-state.ts';
import { NOTHING, type TextChange } from '../mandate/mandate.ts';
import type { Reason } from '../answers/reason.ts';
import type {
  ArticleState,
  Commitment,
  DueWhen,
  Grant,
  Offer,
  SideOffer,
  State,
} from '../state/state.ts';

function notePromise(meeting: Transaction, promise: Commitment): void {
  const { setup } = meeting;
  emit(meeting, {
    type: 'commitment',
    by: getDelegationId(setup, promise.by),
    to: getDelegationId(setup, promise.to),
    article: getArticleId(setup, promise.article),
    option: getWordingId(setup, promise.article, promise.wording) ?? '',
    status: promise.status,
  });
}

/** Changes promises one by one, telling each that changes. */
export function revise(
  meeting: Transaction,
  change: (promise: Commitment) => Commitment['status'],
): void {
  let changed = false;
  const commitments: Commitment[] = [];
  for (const promise of meeting.state.commitments) {
    const status = change(promise);
    const same = status === promise.status;
    const revised = same ? promise : copyPromise(promise, status);
    commitments.push(revised);
    if (same) continue;
    changed = true;
    notePromise(meeting, revised);
  }
  if (changed) meeting.state.commitments = commitments;
}

export function setStatus(meeting: Transaction, id: OfferId, status: Offer['status']): void {
  const { offers } = meeting.state;
  const at = offers.findIndex((offer) => offer.id === id);
  const offer = offers[at];
  if (offer) meeting.state.offers = offers.with(at, copyOffer(offer, status));
}

function makePromise(
  { id: offer, condition }: Offer,
  { article, wording }: TextChange,
  by: SeatIndex,
  to: SeatIndex,
): Commitment {
  const status = condition === null ? 'given' : 'due';
  return { by, to, article, wording, offer, condition, status };
}

/**
 * A deal is struck: each side is bound, or will be once the condition is met.
 * @returns articles on which somebody is bound now
 */
export function strikeDeal(meeting: Transaction, deal: Offer): ArticleIndex[] {
  setStatus(meeting, deal.id, 'accepted');
  const { by, to } = deal;
  const made: Commitment[] = [];
  for (const change of deal.give) made.push(makePromise(deal, change, by, to));
  for (const change of deal.want) made.push(makePromise(deal, change, to, by));
  meeting.state.commitments = [...meeting.state.commitments, ...made];
  for (const promise of made) notePromise(meeting, promise);
  if (deal.condition !== null) return [];
  const bound: ArticleIndex[] = [];
  for (const promise of made) {
    tableWording(meeting, promise);
    bound.push(promise.article);
  }
  giveSides(meeting, deal);
  return bound;
}

function giveSides(meeting: Transaction, deal: Offer): void {
  if (deal.side.length === 0) return;
  const grants = deal.side.map((side) => makeGrant(deal, side, deal.id));
  meeting.state.grants = [...meeting.state.grants, ...grants];
  for (const grant of grants) tellSide(meeting, 'sideGiven', grant, deal.id);
}

function tellSide(
  meeting: Transaction,
  type: 'sideGiven' | 'sideWithheld',
  { instrument, by, to }: Grant,
  offer: OfferId,
): void {
  const { setup } = meeting;
  emit(meeting, {
    type,
    by: getDelegationId(setup, by),
    to: getDelegationId(setup, to),
    instrument: setup.scenario.instruments[instrument]?.id ?? '',
    offer,
  });
}

/**
 * At the close of a sitting: deals whose condition is met bind, those whose time is out are void, and offers
 * left with a capital since the sitting before lapse. One that nobody has answered goes to the capital.
 * @returns articles on which somebody is newly bound
 */
export function settleLedger(meeting: Transaction): ArticleIndex[] {
  for (const offer of meeting.state.offers)
    if (offer.status === 'standing') takeToCapital(meeting, offer);
  for (const offer of meeting.state.offers) {
    if (offer.status === 'held' && isStale(meeting.state, offer)) lapse(meeting, offer);
  }
  const waiting = meeting.state.offers.filter((offer) => isWaiting(meeting.state, offer));
  return waiting.flatMap((deal) => {
    const met = isMet(meeting.state, deal.condition as DueWhen);
    if (met === null) return [];
    return met ? bind(meeting, deal) : voidDeal(meeting, deal);
  });
}

/** A struck deal of which something is not in force yet. */
function isWaiting(state: State, offer: Offer): boolean {
  if (offer.status !== 'accepted' || offer.condition === null) return false;
  const due = state.commitments.some(
    (promise) => promise.offer === offer.id && promise.status === 'due',
  );
  return due || (offer.side.length > 0 && !state.grants.some((grant) => grant.offer === offer.id));
}

/** Instruments that a delegation would have been given once a condition is met: it will not be. */
export function withholdSides(meeting: Transaction, d: SeatIndex): void {
  const { state } = meeting;
  const isTheirs = (offer: Offer) => (side: SideOffer) => makeGrant(offer, side).to === d;
  const offers = state.offers.map((offer) => {
    const withheld = offer.side.filter(isTheirs(offer));
    if (withheld.length === 0 || !isWaiting(state, offer)) return offer;
    for (const side of withheld)
      tellSide(meeting, 'sideWithheld', makeGrant(offer, side), offer.id);
    const left = offer.side.filter((side) => !isTheirs(offer)(side));
    return copyOffer(offer, offer.status, left);
  });
  meeting.state.offers = offers;
}

/** null: not decided yet. */
function isMet(state: State, { article, wording, by }: DueWhen): boolean | null {
  const { status, text } = state.articles[article] as ArticleState;
  if (status !== 'open') return wording === NOTHING || wording === text;
  return state.sitting >= by ? false : null;
}

function bind(meeting: Transaction, deal: Offer): ArticleIndex[] {
  const bound: ArticleIndex[] = [];
  const { commitments } = meeting.state;
  revise(meeting, (promise) => {
    if (promise.offer !== deal.id || promise.status !== 'due') return promise.status;
    if (contradicts(commitments, promise.by, promise)) return 'void';
    bound.push(promise.article);
    return 'given';
  });
  for (const change of [...deal.give, ...deal.want]) {
    if (bound.includes(change.article)) tableWording(meeting, change);
  }
  giveSides(meeting, deal);
  return bound;
}

function voidDeal(meeting: Transaction, deal: Offer): ArticleIndex[] {
  revise(meeting, (promise) =>
    promise.offer === deal.id && promise.status === 'due' ? 'void' : promise.status,
  );
  lapse(meeting, deal);
  return [];
}

/** The partner answers on its next turn, or the offer lapses. */
export function takeToCapital(
  meeting: Transaction,
  { id, to }: Offer,
  reasons: readonly Reason[] = [],
): void {
  setStatus(meeting, id, 'held');
  const seat = getDelegationId(meeting.setup, to);
  emit(meeting, { type: 'answered', seat, offer: id, answer: 'consult', reasons });
}

export function lapse(meeting: Transaction, { id }: Offer): void {
  setStatus(meeting, id, 'lapsed');
  emit(meeting, { type: 'lapsed', offer: id });
}

/** A held offer has had its next sitting, or there will be none before its condition is due. */
function isStale(state: State, offer: Offer): boolean {
  if (offer.sitting < state.sitting || state.sitting >= state.lastSitting) return true;
  return offer.condition !== null && offer.condition.by <= state.sitting;
}

/** Whether a delegation has already promised other words on the article. */
export function contradicts(
  commitments: readonly Commitment[],
  d: SeatIndex,
  { article, wording }: TextChange,
): boolean {
  for (const promise of commitments) {
    if (promise.by !== d || promise.article !== article) continue;
    if (promise.wording !== wording && promise.status === 'given') return true;
  }
  return false;
}

/**
 * Whether a delegation has given its word on the article, or waits to give it for these words: a promise is made
 * once, and has its price once.
 */
export function isPromised(
  commitments: readonly Commitment[],
  d: SeatIndex,
  { article, wording }: TextChange,
): boolean {
  for (const promise of commitments) {
    if (promise.by !== d || promise.article !== article) continue;
    if (promise.status === 'given') return true;
    if (promise.status === 'due' && promise.wording === wording) return true;
  }
  return false;
}

/** Deals a pair has struck, whoever offered. */
export function countDealsBetween(
  offers: readonly Offer[],
  one: SeatIndex,
  other: SeatIndex,
): number {
  let deals = 0;
  for (const { status, by, to } of offers) {
    if (status !== 'accepted') continue;
    if ((by === one && to === other) || (by === other && to === one)) deals += 1;
  }
  return deals;
}

/** How many promises a delegation has broken: everybody knows. */
export function countBrokenBy(commitments: readonly Commitment[], d: SeatNumber): number {
  let broken = 0;
  for (const { by, status } of commitments) if (by === d && status === 'broken') broken += 1;
  return broken;
}

/** The conference closes: what still binds was kept, what still waited is void. */
export function closeLedger(meeting: Transaction): void {
  for (const offer of meeting.state.offers)
    if (offer.status === 'held' || offer.status === 'standing') lapse(meeting, offer);
  revise(meeting, ({ status }) =>
    status === 'given' ? 'kept' : status === 'due' ? 'void' : status,
  );
}
