/** Accepting and refusing: an offer made to one's delegation, or a package in the room one sits in. */
import type { OfferId, SeatIndex } from '../../scenario/resolved.ts';
import { type Transaction, emit } from '../state/transaction.ts';
import { readMandate } from '../capitals/instructions.ts';
import { listHeardFrom } from '../answers/heard.ts';
import { clamp } from '../numbers/maths.ts';
import type { Reason } from '../answers/reason.ts';
import type { Rejection } from '../answers/rejection.ts';
import { copyInformals } from '../state/copy-state.ts';
import type { Informals, Note } from '../state/state.ts';
import { setStatus } from '../promises/ledger.ts';
import { openOffers, strike } from './offer.ts';
import { type ActRule, FREE, reject, type Standing } from './rule.ts';
import { judgeStrike } from './terms.ts';

/** What a seat may answer now: offers, else the package before its room. */
function listAnswerableOffers(standing: Standing): string[] {
  const { informals } = standing.state;
  if (informals && placeInRoom(standing) >= 0) return [informals.id];
  return openOffers(standing).map(({ id }) => id);
}

/** Why none of the offers that wait can be taken; null: one can, or it is a package that waits. */
function judgeTaking(standing: Standing): Rejection | null {
  const waiting = listAnswerableOffers(standing);
  if (waiting.length === 0) return reject('offer/unknown', { offer: '' });
  return listTakeableOffers(standing).length > 0 ? null : judgeStriking(standing, waiting[0] ?? '');
}

function listTakeableOffers(standing: Standing): string[] {
  return listAnswerableOffers(standing).filter((id) => judgeStriking(standing, id) === null);
}

function judgeStriking(standing: Standing, id: OfferId): Rejection | null {
  const made = openOffers(standing).find((offer) => offer.id === id);
  return made ? judgeStrike(standing.setup, standing.state, made) : null;
}

function placeInRoom({ state, d }: Standing): number {
  const room = state.informals?.room ?? [];
  const place = room.indexOf(d);
  return state.informals?.answers[place] === null ? place : -1;
}

function makeAnswerRule(answer: 'accept' | 'refuse'): ActRule<'accept'> & ActRule<'refuse'> {
  return {
    phases: ['negotiation.floor', 'negotiation.informals'],
    price: FREE,
    credit: FREE,
    closed(standing) {
      if (answer === 'accept') return judgeTaking(standing);
      return listAnswerableOffers(standing).length === 0
        ? reject('offer/unknown', { offer: '' })
        : null;
    },
    judge(standing, act) {
      if (!listAnswerableOffers(standing).includes(act.offer))
        return reject('offer/unknown', { offer: act.offer });
      return answer === 'refuse' ? null : judgeStriking(standing, act.offer);
    },
    domains: (standing) => [
      {
        parameter: 'offer',
        values: answer === 'accept' ? listTakeableOffers(standing) : listAnswerableOffers(standing),
      },
    ],
    perform(meeting, standing, act, reasons) {
      emit(meeting, { type: 'answered', seat: standing.seat, offer: act.offer, answer, reasons });
      const made = openOffers(standing).find(({ id }) => id === act.offer);
      if (!made) answerInRoom(meeting, standing, answer === 'accept', reasons);
      else if (answer === 'accept') strike(meeting, made);
      else setStatus(meeting, made.id, 'refused');
    },
  };
}

function answerInRoom(
  meeting: Transaction,
  standing: Standing,
  yes: boolean,
  reasons: readonly Reason[],
): void {
  const informals = meeting.state.informals as Informals;
  const place = placeInRoom(standing);
  const answers = informals.answers.with(place, yes);
  meeting.state.informals = copyInformals(informals, answers);
  meeting.state.notes = [
    ...meeting.state.notes,
    ...collectAnswerNotes(meeting, informals, standing.d),
  ];
  meeting.state.heard = [
    ...meeting.state.heard,
    ...listHeardFrom(meeting, informals, standing.d, reasons),
  ];
}

/** Whoever brought a package hears from each in the room how much its articles matter to it. */
function collectAnswerNotes(
  { setup, state }: Transaction,
  informals: Informals,
  of: SeatIndex,
): Note[] {
  const { saliences, ideals } = readMandate(setup, state, of);
  const width = setup.values.askPrecisionOpen;
  const { sitting } = state;
  const notes: Note[] = [];
  for (const { article } of informals.changes) {
    if (Number.isNaN(ideals[article])) continue;
    const salience = saliences[article] ?? 0;
    const low = clamp(salience - width, 0, 1);
    const high = clamp(salience + width, 0, 1);
    notes.push({ by: informals.by, of, article, low, high, sitting, whole: false });
  }
  return notes;
}

export const acceptRule: ActRule<'accept'> = makeAnswerRule('accept');
export const refuse: ActRule<'refuse'> = makeAnswerRule('refuse');
