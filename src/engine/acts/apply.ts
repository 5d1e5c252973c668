/** A conference is a fold: state + command -> state + events, or a rejection. */
import { CHAIR, type SeatId, type SeatIndex } from '../../scenario/resolved.ts';
import { hasTag } from '../state/phase.ts';
import { findActRule } from './acts.ts';
import { type ActRule, reject, type Standing } from './rule.ts';
import type { ActType, Command } from '../command.ts';
import type { DomainEvent } from '../state/event.ts';
import { proceed } from './proceed.ts';
import { isOnFloor, startTransaction, type Transaction } from '../state/transaction.ts';
import type { Rejection } from '../answers/rejection.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';
import { findAwaitedSeat, isAheadOfOthers, isAsked, isOffered } from '../state/awaited.ts';
import { countPlatesLeft } from '../state/plates.ts';
import { sealAnswer } from './sealed.ts';

export type Applied =
  | { ok: true; state: State; happenings: readonly DomainEvent[] }
  | { ok: false; rejection: Rejection };

/** Acts that answer something put to the seat; while one is due, no other act is in order. */
const ANSWERS: readonly ActType[] = ['accept', 'refuse', 'counter', 'pass'];

/** Why a command is not in order, or null. */
export function judge(setup: Setup, state: State, command: Command): Rejection | null {
  return judgeAs(findStanding(setup, state, command.seat), command);
}

function judgeAs(standing: Standing, command: Command): Rejection | null {
  const rule = findActRule(command.type);
  if (!rule) return reject('act/unknown', { type: command.type });
  return judgeKind(standing, command.type) ?? rule.judge(standing, command);
}

/** Why no command of this kind is in order for the seat now, or null. */
export function judgeKind(standing: Standing, type: ActType): Rejection | null {
  const { setup, state, seat, d } = standing;
  const rule = findActRule(type);
  if (!rule) return reject('act/unknown', { type });
  if (setup.disabledActs.has(type)) return reject('act/unknown', { type });
  if (state.phase === 'closed') return reject('act/closed');
  if (d < 0 && seat !== CHAIR) {
    const known = setup.scenario.observers.some(({ id }) => id === seat);
    if (!known) return reject('seat/unknown', { seat });
    if (!FOR_OBSERVERS.includes(type)) return reject('seat/observer', { seat });
  }
  if (!rule.phases.includes(state.phase)) return reject('act/notNow', { phase: state.phase });
  if (isAsked(state, seat, d)) return judgeTurn(standing, type, rule);
  if (type === 'offer' && isOnFloor(setup, d)) return judgePlates(standing, rule);
  return reject('act/notYourTurn', { seat: findAwaitedSeat(state, setup.scenario) ?? '' });
}

/** An offer can be made before one's turn, at the price of a plate of that turn. */
function judgePlates(standing: Standing, rule: ActRule<ActType>): Rejection | null {
  const { state, seat, d } = standing;
  const price = rule.price(standing);
  const plates = countPlatesLeft(state, seat, d);
  return price > plates ? reject('plates/spent', { price, plates }) : rule.closed(standing);
}

function judgeTurn(standing: Standing, type: ActType, rule: ActRule<ActType>): Rejection | null {
  const { state, seat } = standing;
  const answerDue = isAnswerDue(standing);
  if (answerDue && !ANSWERS.includes(type)) return reject('act/notNow', { phase: state.phase });
  if (seat === CHAIR && !FOR_THE_CHAIR.includes(type)) return reject('act/notYourSeat', { type });
  const price = rule.price(standing);
  if (!answerDue && price > state.plates && !hasTag(state.phase, 'rollCall')) {
    return reject('plates/spent', { price, plates: state.plates });
  }
  return rule.closed(standing);
}

/**
 * Whoever is made an offer answers it before anything else, if only by taking it to the capital. The seat with the
 * floor may go on, unless its own offer was countered.
 */
function isAnswerDue({ state, seat, d }: Standing): boolean {
  if (state.informals !== null) return true;
  if (!isOffered(state, d)) return false;
  return state.queue[0] !== seat || isCountered(state, d);
}

function isCountered({ offers }: State, d: SeatIndex): boolean {
  return offers.some(
    ({ status, to, counters }) => status === 'standing' && to === d && counters !== undefined,
  );
}

/** An observer speaks and proposes; it promises nothing, moves nothing and decides nothing. */
const FOR_OBSERVERS: readonly ActType[] = ['ask', 'amend', 'agenda', 'press', 'pass'];

const FOR_THE_CHAIR: readonly ActType[] = [
  'ask',
  'order',
  'smallGroup',
  'text',
  'exhausted',
  'gavel',
  'pass',
];

export function findStanding(setup: Setup, state: State, seat: SeatId): Standing {
  return { setup, state, seat, d: setup.scenario.delegationIndex.get(seat) ?? -1 };
}

/** Carries out one command and lets the procedure run until somebody must act again. */
export function apply(setup: Setup, state: State, command: Command): Applied {
  const rejection = judge(setup, state, command);
  if (rejection) return { ok: false, rejection };
  const meeting = startTransaction(setup, state);
  takeCommand(meeting, findStanding(setup, state, command.seat), command);
  return { ok: true, state: meeting.state, happenings: meeting.happenings };
}

/**
 * The same upon a meeting that goes on, for conferences of which nobody looks at the states between: its state is
 * amended in place. A rejected command changes nothing.
 */
export function carryOn(meeting: Transaction, command: Command): Rejection | null {
  const standing = findStanding(meeting.setup, meeting.state, command.seat);
  const rejection = judgeAs(standing, command);
  if (rejection === null) takeCommand(meeting, standing, command);
  return rejection;
}

function takeCommand(meeting: Transaction, standing: Standing, command: Command): void {
  const { setup, state } = standing;
  if (isAheadOfOthers(state, setup.scenario, command.seat)) sealAnswer(meeting, command);
  else carryOut(meeting, standing, command);
}

function carryOut(meeting: Transaction, standing: Standing, command: Command): void {
  meeting.state.turn += 1;
  findActRule(command.type)?.perform(meeting, standing, command, command.reasons ?? []);
  proceed(meeting);
}

/** Calls the meeting to order and runs to the first seat that must act. */
export function open(
  setup: Setup,
  state: State,
): { state: State; happenings: readonly DomainEvent[] } {
  const meeting = startTransaction(setup, state);
  proceed(meeting);
  return { state: meeting.state, happenings: meeting.happenings };
}
