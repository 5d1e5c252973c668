/** A conference is a fold: state + command -> state + events, or a rejection. */
import type { SeatId } from '../../scenario/ids.ts';
import { hasTag } from '../state/phase.ts';
import { CHAIR } from '../../scenario/resolved.ts';
import { findActRule } from './acts.ts';
import { type ActRule, reject, type Standing } from './rule.ts';
import type { ActType, Command } from '../command.ts';
import type { DomainEvent } from '../state/event.ts';
import { proceed } from './proceed.ts';
import { startTransaction } from '../state/transaction.ts';
import type { Rejection } from '../answers/rejection.ts';
import type { Setup } from '../setup/setup.ts';
import { findWaitingOffer, type State } from '../state/state.ts';
import { findAwaitedSeat } from '../state/awaited.ts';

export type Applied =
  | { ok: true; state: State; happenings: readonly DomainEvent[] }
  | { ok: false; rejection: Rejection };

/** Acts that answer something put to the seat; while one is due, no other act is in order. */
const ANSWERS: readonly ActType[] = ['accept', 'refuse', 'counter', 'pass'];

/** Why a command is not in order, or null. */
export function judge(setup: Setup, state: State, command: Command): Rejection | null {
  const rule = findActRule(command.type);
  if (!rule) return reject('act/unknown', { type: command.type });
  const standing = findStanding(setup, state, command.seat);
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
  const awaited = findAwaitedSeat(state, setup.scenario);
  if (awaited !== seat) return reject('act/notYourTurn', { seat: awaited ?? '' });
  return judgeTurn(standing, type, rule);
}

function judgeTurn(standing: Standing, type: ActType, rule: ActRule<ActType>): Rejection | null {
  const { state, seat } = standing;
  const answerDue = state.informals !== null || findWaitingOffer(state) !== null;
  if (answerDue && !ANSWERS.includes(type)) return reject('act/notNow', { phase: state.phase });
  if (seat === CHAIR && !FOR_THE_CHAIR.includes(type)) return reject('act/notYourSeat', { type });
  const price = rule.price(standing);
  if (!answerDue && price > state.plates && !hasTag(state.phase, 'rollCall')) {
    return reject('plates/spent', { price, plates: state.plates });
  }
  return rule.closed(standing);
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
  meeting.state.turn += 1;
  const standing = findStanding(setup, state, command.seat);
  findActRule(command.type)?.perform(meeting, standing, command, command.reasons ?? []);
  proceed(meeting);
  return { ok: true, state: meeting.state, happenings: meeting.happenings };
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
