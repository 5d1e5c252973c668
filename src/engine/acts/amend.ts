/** Proposing words: a wording comes on the table, with its sponsors, and the mover speaks for it. */
import type { SeatId, SeatIndex } from '../../scenario/resolved.ts';
import {
  emit,
  getArticle,
  getDelegationId,
  spendPlates,
  tableWording,
  type Transaction,
} from '../state/transaction.ts';
import { readMandate } from '../capitals/instructions.ts';
import { measureCloseness, readPosition, readTextOn, type TextChange } from '../mandate/mandate.ts';
import { findSpokenFor } from '../floor/floor-rule.ts';
import { breakPromises } from '../promises/breach.ts';
import { countBrokenBy } from '../promises/ledger.ts';
import { refreshHolders } from '../procedure/sitting.ts';
import type { Setup } from '../setup/setup.ts';
import { promiseBy, promisesOn } from '../floor/spoken.ts';
import type { State } from '../state/state.ts';
import { findChange, isOpen, listOtherWordings } from './lookup.ts';
import { type ActRule, FREE, ONE_PLATE, refuseWhereClosed, reject, type Standing } from './rule.ts';
import { locateDelegation } from '../command.ts';

export const amend: ActRule<'amend'> = {
  phases: ['negotiation.floor'],
  price: ONE_PLATE,
  credit: FREE,
  closed: refuseWhereClosed,
  judge({ setup, state, d }, act) {
    const [through] = act.sponsors ?? [];
    const change = findChange({ setup, state }, act);
    if (!change.ok) return change.rejection;
    const { article, wording } = change.value;
    if (!isOpen(state, article)) return reject('article/agreed', { article: act.article });
    if (state.articles[article]?.text === wording)
      return reject('option/onTheTable', { option: act.option });
    const sponsors = listSponsors(setup, state, d, change.value);
    const able = d >= 0 ? sponsors : sponsors.filter((by) => isFree(state, by, change.value));
    const found =
      d >= 0 ? able.length > 0 : able.some((by) => getDelegationId(setup, by) === through);
    return found ? null : reject('amend/noSponsor', { option: act.option });
  },
  domains({ setup, state, d }) {
    const values = listOtherWordings(setup, state, (a) => isOpen(state, a)).flatMap((change) => {
      const at = findChange({ setup, state }, change);
      const sponsors = at.ok ? listSponsors(setup, state, d, at.value) : [];
      if (d >= 0 || !at.ok) return sponsors.length > 0 ? [change] : [];
      return sponsors
        .filter((by) => isFree(state, by, at.value))
        .sort((one, other) => one - other)
        .map((by) => ({ ...change, sponsors: [getDelegationId(setup, by)] }));
    });
    return [{ parameter: 'change', values }];
  },
  perform(meeting, standing, act) {
    const change = findChange(meeting, act);
    if (!change.ok) return;
    const sponsors = listSponsors(meeting.setup, meeting.state, standing.d, change.value);
    if (standing.d < 0) speakThrough(meeting, act.sponsors?.[0] ?? '', change.value);
    else {
      speakFor(meeting, standing.d, change.value);
      breakPromise(meeting, standing, change.value);
      noteAmendment(meeting, standing.d, change.value);
    }
    emit(meeting, {
      type: 'amended',
      seat: standing.seat,
      article: act.article,
      option: act.option,
      sponsors:
        standing.d < 0
          ? (act.sponsors ?? []).slice(0, 1)
          : sponsors.map((d) => getDelegationId(meeting.setup, d)),
    });
    spendPlates(meeting, 1);
  },
};

/** Others on the floor who speak for something nearer to this wording than to the text; nobody, for who broke its word. */
function listSponsors(setup: Setup, state: State, by: SeatIndex, change: TextChange): SeatIndex[] {
  const article = getArticle(setup, change.article);
  const text = readTextOn(state, change.article);
  if (countBrokenBy(state.commitments, by) > 0) return [];
  return setup.floor.filter((d) => {
    if (d === by) return false;
    const wanted = findSpokenFor(setup, state, d, change.article);
    const mandate = readMandate(setup, state, d);
    const now = measureCloseness(wanted, readPosition(mandate, article, text));
    return measureCloseness(wanted, readPosition(mandate, article, change.wording)) > now;
  });
}

/** Bound by no promise on the article and speaking for no words of its own there: it may table an observer's. */
function isFree(state: State, d: SeatIndex, { article }: TextChange): boolean {
  const spoken = state.stances.some((stance) => stance.by === d && stance.article === article);
  return !spoken && promiseBy(promisesOn(state.commitments, article), d) === undefined;
}

/** A member tables what an observer proposes, and speaks for it; that it fails costs it nothing. */
function speakThrough(meeting: Transaction, member: SeatId, change: TextChange): void {
  speakFor(meeting, locateDelegation(meeting.setup.scenario, member), change);
}

function speakFor(meeting: Transaction, d: SeatIndex, { article, wording }: TextChange): void {
  const others = meeting.state.stances.filter(
    (entry) => entry.by !== d || entry.article !== article,
  );
  meeting.state.stances = [...others, { by: d, article, wording }];
  tableWording(meeting, { article, wording });
}

/** What the floor makes of it is seen when the sitting closes. */
function noteAmendment(meeting: Transaction, by: SeatIndex, change: TextChange): void {
  meeting.state.amendments = [...meeting.state.amendments, { by, ...change }];
}

/** To move other words than one has promised to speak for breaks the promise, before everybody. */
function breakPromise(
  meeting: Transaction,
  { d }: Standing,
  { article, wording }: TextChange,
): void {
  const freed = breakPromises(
    meeting,
    d,
    (promise) => promise.article === article && promise.wording !== wording,
  );
  if (freed.length > 0) refreshHolders(meeting, freed);
}
