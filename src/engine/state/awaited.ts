/**
 * Who is asked. Ballots, answers at the gavel and in a room, and pleas are asked of all concerned at once, offers are
 * answered while the list of speakers goes on. What is asked of many is still taken down in one order: `acts/sealed.ts`.
 */
import type { Scenario, SeatIndex } from '../../scenario/resolved.ts';
import type { Seat } from '../command.ts';
import { callOrder, findNextCalled } from './call-order.ts';
import { isWaiting, type Roll } from './roll.ts';
import { findWaitingOffer, type State } from './state.ts';

/** The roll being called in this phase, or null. */
function rollInProgress({ phase, voting, gavel }: State): Roll | null {
  if (phase === 'decision.rollCall' || phase === 'negotiation.rollCall')
    return voting?.roll ?? null;
  return phase === 'decision.gavel' ? (gavel?.roll ?? null) : null;
}

/** The seat that comes first among those asked, or null. */
export function findAwaitedSeat(state: State, scenario: Scenario): Seat | null {
  const rollCall = rollInProgress(state);
  if (rollCall !== null)
    return findSeatAt(scenario, findNextCalled(scenario, state.callFrom, rollCall));
  const { informals } = state;
  if (informals) {
    const place = informals.answers.indexOf(null);
    return findSeatAt(scenario, informals.room[place]);
  }
  const standing = findWaitingOffer(state);
  if (standing) return findSeatAt(scenario, standing.to);
  return state.queue[0] ?? null;
}

function findSeatAt(scenario: Scenario, index: SeatIndex | undefined): Seat | null {
  return index === undefined ? null : (scenario.delegations[index]?.id ?? null);
}

/** Every seat that is asked now, the first as `findAwaitedSeat` has it. For tables of several people. */
export function listAwaitedSeats(state: State, scenario: Scenario): readonly Seat[] {
  const asked = listAsked(state, scenario);
  return state.sealed.length === 0 ? asked : asked.filter((seat) => !hasSealed(state, seat));
}

function listAsked(state: State, scenario: Scenario): readonly Seat[] {
  const roll = rollInProgress(state);
  const { informals, queue } = state;
  if (roll !== null)
    return nameSeats(
      scenario,
      callOrder(scenario, state.callFrom).filter((d) => isWaiting(roll, d)),
    );
  if (informals)
    return nameSeats(
      scenario,
      informals.room.filter((_, place) => informals.answers[place] === null),
    );
  if (asksAll(state)) return queue;
  const offered = state.offers.flatMap(({ status, to }) => (status === 'standing' ? [to] : []));
  return [...new Set([...nameSeats(scenario, offered), ...queue.slice(0, 1)])];
}

/** Everybody on the list is asked at once. */
function asksAll({ phase }: State): boolean {
  return phase === 'negotiation.pleas' || phase === 'signature';
}

function nameSeats(scenario: Scenario, seats: readonly SeatIndex[]): Seat[] {
  return seats.flatMap((d) => findSeatAt(scenario, d) ?? []);
}

/** Whether a seat is among those asked now. @param d its delegation; -1 for the Chair and observers */
export function isAsked(state: State, seat: Seat, d: SeatIndex): boolean {
  if (hasSealed(state, seat)) return false;
  const roll = rollInProgress(state);
  if (roll !== null) return d >= 0 && isWaiting(roll, d);
  const { informals, queue } = state;
  if (informals) return informals.answers[informals.room.indexOf(d)] === null;
  if (asksAll(state)) return queue.includes(seat);
  return queue[0] === seat || isOffered(state, d);
}

/** Whether an offer waits for the delegation's answer: a vote or a room comes first. */
export function isOffered(state: State, d: SeatIndex): boolean {
  if (findWaitingOffer(state) === null || state.phase !== 'negotiation.floor') return false;
  return state.offers.some(({ status, to }) => status === 'standing' && to === d);
}

function hasSealed({ sealed }: State, seat: Seat): boolean {
  // Looked at for every act that is judged, and nearly always empty.
  return sealed.length === 0 ? false : sealed.some((answer) => answer.seat === seat);
}

/** Whether a seat is asked with others and its answer would come before that of one who is taken down first. */
export function isAheadOfOthers(state: State, scenario: Scenario, seat: Seat): boolean {
  const many = state.informals !== null || asksAll(state) || rollInProgress(state) !== null;
  return many && findAwaitedSeat(state, scenario) !== seat;
}
