/** Bilateral offers across articles: what I shall speak for, what you shall, and what goes with it. */
import type { SeatId, SeatIndex } from '../../scenario/resolved.ts';
import { locateDelegation, type Terms } from '../command.ts';
import { countDealsBetween, lapse, setStatus, strikeDeal } from '../promises/ledger.ts';
import {
  getArticleId,
  getDelegationId,
  isOnFloor,
  type Transaction,
  takeNextId,
  tableWording,
  spendPlates,
  emit,
  getWordingId,
} from '../state/transaction.ts';
import type { Reason } from '../answers/reason.ts';
import type { Rejection } from '../answers/rejection.ts';
import { refreshHolders } from '../procedure/sitting.ts';
import type { Offer } from '../state/state.ts';
import { findDelegation } from './lookup.ts';
import { type ActRule, FREE, NEVER_UNAVAILABLE, ONE_PLATE, reject, type Standing } from './rule.ts';
import { findTerms, judgeOfferStands, judgeStrike, termDomains } from './terms.ts';
import type { TextChange } from '../mandate/mandate.ts';

function judgePartner({ setup, d }: Standing, to: string): Rejection | null {
  const partner = findDelegation(setup, to);
  if (!partner.ok) return partner.rejection;
  if (partner.value === d) return reject('delegation/self');
  return isOnFloor(setup, partner.value)
    ? null
    : reject('delegation/notOnFloor', { delegation: to });
}

/** A pair may have so many deals and no more. */
function judgeDeals({ setup, state, d }: Standing, to: SeatIndex): Rejection | null {
  const most = setup.values.dealsPerPair;
  if (countDealsBetween(state.offers, d, to) < most) return null;
  return reject('offer/tooMany', { delegation: getDelegationId(setup, to), most });
}

/** Only a policy says why; a person names words once they are on the table. */
function judgeTerms(
  standing: Standing,
  to: SeatIndex,
  act: Terms & { reasons?: readonly Reason[] },
): Rejection | null {
  const many = judgeDeals(standing, to);
  if (many) return many;
  const terms = findTerms(standing, to, act, act.reasons !== undefined);
  return terms.ok ? null : terms.rejection;
}

export const offer: ActRule<'offer'> = {
  phases: ['negotiation.floor'],
  price: ONE_PLATE,
  credit: FREE,
  closed: NEVER_UNAVAILABLE,
  judge(standing, act) {
    const { scenario } = standing.setup;
    return (
      judgePartner(standing, act.to) ??
      judgeTerms(standing, locateDelegation(scenario, act.to), act)
    );
  },
  domains(standing) {
    const { setup, state, d } = standing;
    const partners = setup.floor
      .filter(
        (other) =>
          other !== d && countDealsBetween(state.offers, d, other) < setup.values.dealsPerPair,
      )
      .sort((a, b) => a - b);
    return [
      { parameter: 'to', values: partners.map((other) => getDelegationId(setup, other)) },
      ...termDomains(standing, partners),
    ];
  },
  perform(meeting, standing, act) {
    const to = locateDelegation(meeting.setup.scenario, act.to);
    makeOffer(meeting, standing, to, act);
    // Before one's turn it is counted when the turn comes.
    if (standing.state.queue[0] === standing.seat) spendPlates(meeting, 1);
  },
};

function makeOffer(
  meeting: Transaction,
  standing: Standing,
  to: SeatIndex,
  act: Terms,
  counters?: string,
): void {
  const terms = findTerms(standing, to, act, true);
  if (!terms.ok) return;
  const id = takeNextId(meeting, 'o');
  const made: Offer = {
    id,
    by: standing.d,
    to,
    give: terms.value.give,
    want: terms.value.want,
    condition: terms.value.condition,
    side: terms.value.side,
    status: 'standing',
    sitting: meeting.state.sitting,
  };
  if (counters !== undefined) made.counters = counters;
  meeting.state.offers = [...meeting.state.offers, made];
  const { give, want, condition, side } = act;
  emit(meeting, {
    type: 'offered',
    seat: standing.seat,
    to: getDelegationId(meeting.setup, to),
    offer: id,
    give,
    want,
    ...(condition === undefined ? {} : { condition }),
    ...(side === undefined || side.length === 0 ? {} : { side }),
  });
  for (const change of [...made.give, ...made.want]) findBridge(meeting, standing.seat, change);
}

/** Words between the two that nobody had tabled are found, and everybody sees them. */
function findBridge(meeting: Transaction, seat: SeatId, { article: a, wording }: TextChange): void {
  const { setup } = meeting;
  const options = setup.scenario.articles[a]?.options.length ?? 0;
  if (wording < options || !tableWording(meeting, { article: a, wording })) return;
  const option = getWordingId(setup, a, wording) ?? '';
  emit(meeting, { type: 'bridgeFound', seat, article: getArticleId(setup, a), option });
}

/** Offers a seat may answer now: those that stand, else on its own turn those its capital has before it. */
export function openOffers({ state, seat, d }: Standing): Offer[] {
  if (state.phase !== 'negotiation.floor' || state.informals !== null) return [];
  const standing: Offer[] = [];
  const held: Offer[] = [];
  for (const one of state.offers) {
    if (one.to !== d) continue;
    if (one.status === 'standing') standing.push(one);
    else if (one.status === 'held') held.push(one);
  }
  return standing.length > 0 || state.queue[0] !== seat ? standing : held;
}

/** An offer that waits lapses as soon as something has come to stand in the way of it. Whether any did. */
export function lapseDead(meeting: Transaction): boolean {
  const { setup, state } = meeting;
  if (state.phase === 'closed') return false;
  let lapsed = false;
  for (const made of state.offers) {
    if (made.status !== 'held' && made.status !== 'standing') continue;
    const { by, to, condition } = made;
    const settled = condition !== null && state.articles[condition.article]?.status !== 'open';
    const many = countDealsBetween(state.offers, by, to) >= setup.values.dealsPerPair;
    if (!settled && !many && !isDead(meeting, made)) continue;
    lapse(meeting, made);
    lapsed = true;
  }
  return lapsed;
}

/** What the partner has promised a third is between those two: as long as the offer stands, it can only refuse. */
function isDead({ setup, state }: Transaction, made: Offer): boolean {
  if (made.status === 'held') return judgeStrike(setup, state, made) !== null;
  return judgeOfferStands(setup, state, made) !== null;
}

/** A deal is struck: each side is bound, and what is promised comes on the table. */
export function strike(meeting: Transaction, deal: Offer): void {
  const bound = strikeDeal(meeting, deal);
  if (bound.length > 0) refreshHolders(meeting, bound);
}

export const counter: ActRule<'counter'> = {
  phases: ['negotiation.floor'],
  price: FREE,
  credit: FREE,
  closed: (standing) =>
    openOffers(standing).length > 0 ? null : reject('offer/unknown', { offer: '' }),
  judge(standing, act) {
    const made = openOffers(standing).find(({ id }) => id === act.offer);
    if (!made) return reject('offer/unknown', { offer: act.offer });
    return judgeTerms(standing, made.by, act);
  },
  domains(standing) {
    const made = openOffers(standing);
    return [
      { parameter: 'offer', values: made.map(({ id }) => id) },
      ...termDomains(standing, [...new Set(made.map(({ by }) => by))]),
    ];
  },
  perform(meeting, standing, act, reasons) {
    const made = openOffers(standing).find(({ id }) => id === act.offer);
    if (!made) return;
    const { seat } = standing;
    setStatus(meeting, made.id, 'refused');
    emit(meeting, { type: 'answered', seat, offer: made.id, answer: 'refuse', reasons });
    makeOffer(meeting, standing, made.by, act, made.id);
  },
};
