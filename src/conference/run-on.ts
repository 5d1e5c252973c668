/** A conference played on from a state. */
import { carryOn } from '../engine/acts/apply.ts';
import { callEveryName, isRollCall } from '../engine/acts/roll-call.ts';
import type { Command, Seat } from '../engine/command.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { DomainEvent } from '../engine/state/event.ts';
import type { State } from '../engine/state/state.ts';
import { findAwaitedSeat } from '../engine/state/awaited.ts';
import { startTransaction, type Transaction } from '../engine/state/transaction.ts';

/** What a seat does now. The state goes on changing: what is to be kept of it has to be read at once. */
export type Decide = (state: State, seat: Seat) => Command;

export type Hear = (happenings: readonly DomainEvent[]) => void;

/**
 * From a state to the end; what is not in order is a pass. Nobody looks at the states between, so that one is amended
 * all the way: it ends as it would command by command.
 * @param hear what each act led to: to be read at once
 */
export function runOn(setup: Setup, from: State, decide: Decide, hear?: Hear): State {
  const meeting = startTransaction(setup, from);
  while (letNextAct(meeting, decide, hear));
  return meeting.state;
}

/** Until it is as far as is asked, or to the end, a sitting at a time. */
export function* runUntil(
  setup: Setup,
  from: State,
  decide: Decide,
  isFarEnough: (state: State) => boolean,
): Generator<void, State> {
  const meeting = startTransaction(setup, from);
  let { sitting } = from;
  while (!isFarEnough(meeting.state) && letNextAct(meeting, decide)) {
    if (meeting.state.sitting === sitting) continue;
    ({ sitting } = meeting.state);
    yield;
  }
  return meeting.state;
}

/** The same a command at a time: in the largest conferences all of them together take long. */
export function* runOnInSteps(setup: Setup, from: State, decide: Decide): Generator<void, State> {
  const meeting = startTransaction(setup, from);
  while (letNextAct(meeting, decide)) yield;
  return meeting.state;
}

/** Whoever is awaited acts, or a roll is called; false once nobody is, or where even a pass is not in order. */
function letNextAct(meeting: Transaction, decide: Decide, hear?: Hear): boolean {
  const { setup, state, happenings } = meeting;
  const seat = findAwaitedSeat(state, setup.scenario);
  if (seat === null) return false;
  if (isRollCall(state)) callEveryName(meeting, decide);
  else if (carryOn(meeting, decide(state, seat)) !== null)
    if (carryOn(meeting, { seat, type: 'pass' }) !== null) return false;
  if (hear) hear(happenings.splice(0));
  return true;
}
