/** Bilateral offers across articles: what I shall speak for, and what you shall. */
import { NOTHING } from '../mandate.ts';
import {
  amendState,
  changeIds,
  delegationId,
  isOnFloor,
  type Meeting,
  nextId,
  setArticle,
  spendPlates,
  tell,
} from '../meeting.ts';
import type { Rejection } from '../rejection.ts';
import { refreshHolders } from '../sitting.ts';
import type { ArticleState, Commitment, Offer, State, TextChange } from '../state.ts';
import type { Act, Change } from '../command.ts';
import {
  findChanges,
  findDelegation,
  type Found,
  found,
  missing,
  otherWordings,
  isOpen,
} from './lookup.ts';
import { type ActRule, FREE, NEVER_CLOSED, ONE_PLATE, reject, type Standing } from './rule.ts';

/** Changes on each side of an offer. */
const LONGEST = 3;
/** Deals one pair may have. */
const DEALS = 2;

type Terms = { give: TextChange[]; want: TextChange[] };

/** The terms by index, or why they are not in order. */
function findTerms(
  standing: Standing,
  give: readonly Change[],
  want: readonly Change[],
): Found<Terms> {
  const { setup, state } = standing;
  if (give.length + want.length === 0) return missing(reject('offer/empty'));
  if (give.length > LONGEST || want.length > LONGEST) {
    return missing(reject('offer/tooLong', { most: LONGEST }));
  }
  const all = findChanges({ setup, state }, [...give, ...want]);
  if (!all.ok) return all;
  const shut = all.value.find((change) => !isOpen(state, change.article));
  if (shut) {
    const article = setup.scenario.articles[shut.article]?.id ?? '';
    return missing(reject('article/agreed', { article }));
  }
  return found({ give: all.value.slice(0, give.length), want: all.value.slice(give.length) });
}

function judgePartner({ setup, state, d }: Standing, to: string): Rejection | null {
  const partner = findDelegation(setup, to);
  if (!partner.ok) return partner.rejection;
  if (partner.value === d) return reject('delegation/self');
  if (!isOnFloor(setup, partner.value)) return reject('delegation/notOnFloor', { delegation: to });
  const deals = dealsBetween(state, d, partner.value);
  return deals >= DEALS ? reject('offer/tooMany', { delegation: to, most: DEALS }) : null;
}

function dealsBetween(state: State, one: number, other: number): number {
  return state.offers.filter(
    (offer) =>
      offer.status === 'accepted' &&
      ((offer.by === one && offer.to === other) || (offer.by === other && offer.to === one)),
  ).length;
}

export const offer: ActRule<'offer'> = {
  phases: ['negotiation.floor'],
  price: ONE_PLATE,
  credit: FREE,
  closed: NEVER_CLOSED,
  judge(standing, act) {
    const partner = judgePartner(standing, act.to);
    if (partner) return partner;
    const terms = findTerms(standing, act.give, act.want);
    return terms.ok ? null : terms.rejection;
  },
  domains(standing) {
    const { setup, state, d } = standing;
    const open = otherWordings(setup, state, (a) => isOpen(state, a));
    const partners = setup.floor.filter(
      (other) => other !== d && dealsBetween(state, d, other) < DEALS,
    );
    return [
      {
        parameter: 'to',
        values: partners.sort((a, b) => a - b).map((other) => delegationId(setup, other)),
      },
      { parameter: 'give', most: LONGEST, values: open },
      { parameter: 'want', most: LONGEST, values: open },
    ];
  },
  perform(meeting, standing, act) {
    const to = meeting.setup.scenario.delegationIndex.get(act.to) ?? NOTHING;
    makeOffer(meeting, standing, to, act);
    spendPlates(meeting, 1);
  },
};

function makeOffer(
  meeting: Meeting,
  standing: Standing,
  to: number,
  act: { give: readonly Change[]; want: readonly Change[] },
): void {
  const terms = findTerms(standing, act.give, act.want);
  if (!terms.ok) return;
  const id = nextId(meeting, 'o');
  const made: Offer = {
    id,
    by: standing.d,
    to,
    ...terms.value,
    condition: null,
    side: [],
    status: 'standing',
    sitting: meeting.state.sitting,
  };
  amendState(meeting, { offers: [...meeting.state.offers, made] });
  const { give, want } = act;
  tell(meeting, {
    type: 'offered',
    seat: standing.seat,
    to: delegationId(meeting.setup, to),
    offer: id,
    give,
    want,
  });
}

export function setStatus(meeting: Meeting, id: string, status: Offer['status']): void {
  const offers = meeting.state.offers.map((other) =>
    other.id === id ? { ...other, status } : other,
  );
  amendState(meeting, { offers });
}

/** The offer a seat may answer now. */
export function standingOffer({ state, d }: Standing, id?: string): Offer | undefined {
  return state.offers.find(
    (made) => made.status === 'standing' && made.to === d && (id === undefined || made.id === id),
  );
}

/** A deal is struck: each side is bound, and what is promised comes on the table. */
export function strike(meeting: Meeting, deal: Offer): void {
  setStatus(meeting, deal.id, 'accepted');
  for (const change of deal.give) promise(meeting, deal, deal.by, deal.to, change);
  for (const change of deal.want) promise(meeting, deal, deal.to, deal.by, change);
  refreshHolders(
    meeting,
    [...deal.give, ...deal.want].map((change) => change.article),
  );
}

function promise(meeting: Meeting, deal: Offer, by: number, to: number, change: TextChange): void {
  const { article, wording } = change;
  const given: Commitment = {
    by,
    to,
    article,
    wording,
    offer: deal.id,
    condition: null,
    status: 'given',
  };
  amendState(meeting, { commitments: [...meeting.state.commitments, given] });
  const { tabled } = meeting.state.articles[article] as ArticleState;
  if (!tabled.includes(wording)) setArticle(meeting, article, { tabled: [...tabled, wording] });
  const [ids] = changeIds(meeting.setup, [change]);
  if (!ids) return;
  tell(meeting, {
    type: 'commitment',
    by: delegationId(meeting.setup, by),
    to: delegationId(meeting.setup, to),
    ...ids,
    status: 'given',
  });
}

export const counter: ActRule<'counter'> = {
  phases: ['negotiation.floor'],
  price: FREE,
  credit: FREE,
  closed: (standing) => (standingOffer(standing) ? null : reject('offer/unknown', { offer: '' })),
  judge(standing, act) {
    if (!standingOffer(standing, act.offer)) return reject('offer/unknown', { offer: act.offer });
    const terms = findTerms(standing, act.give, act.want);
    return terms.ok ? null : terms.rejection;
  },
  domains(standing) {
    const { setup, state } = standing;
    const open = otherWordings(setup, state, (a) => isOpen(state, a));
    const made = standingOffer(standing);
    return [
      { parameter: 'offer', values: made ? [made.id] : [] },
      { parameter: 'give', most: LONGEST, values: open },
      { parameter: 'want', most: LONGEST, values: open },
    ];
  },
  perform(meeting, standing, act: Extract<Act, { type: 'counter' }>, reasons) {
    const made = standingOffer(standing, act.offer);
    if (!made) return;
    setStatus(meeting, made.id, 'refused');
    tell(meeting, {
      type: 'answered',
      seat: standing.seat,
      offer: made.id,
      answer: 'refuse',
      reasons,
    });
    makeOffer(meeting, standing, made.by, act);
  },
};
