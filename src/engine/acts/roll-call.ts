/** A roll called in one step, for policies: the same state as name by name, without the states between. */
import type { SeatId, SeatIndex } from '../../scenario/resolved.ts';
import type { Standing } from './rule.ts';
import { callOrder } from '../state/call-order.ts';
import type { Command } from '../command.ts';
import { findActRule } from './acts.ts';
import { getDelegationId, type Transaction } from '../state/transaction.ts';
import { proceed } from './proceed.ts';
import { takeSealed } from './sealed.ts';
import { isWaiting, type Roll } from '../state/roll.ts';
import type { State } from '../state/state.ts';

/** Whether a roll is being called: of votes, or of positions at the gavel. */
export function isRollCall({ phase }: State): boolean {
  return (
    phase === 'decision.gavel' || phase === 'decision.rollCall' || phase === 'negotiation.rollCall'
  );
}

/**
 * Calls every name that has not answered; each is asked with the roll as it stands.
 * @param decide shown the one state that goes on changing as the roll is called
 */
export function callEveryName(
  meeting: Transaction,
  decide: (state: State, seat: SeatId) => Command,
): void {
  const { setup, state } = meeting;
  // Each answers for itself alone, so who has not is looked up in the roll as it was.
  const roll = rollIn(state);
  for (const d of callOrder(setup.scenario, state.callFrom)) {
    if (!isWaiting(roll, d)) continue;
    const seat = getDelegationId(setup, d);
    const command = takeSealed(meeting, seat) ?? decide(meeting.state, seat);
    meeting.state.turn += 1;
    if (!answer(meeting, d, command)) answer(meeting, d, passFor(state, seat));
  }
  proceed(meeting);
}

function rollIn({ voting, gavel }: State): Roll {
  return voting?.roll ?? gavel?.roll ?? '';
}

/** What a name called and not answered stands for. */
function passFor(state: State, seat: SeatId): Command {
  return state.voting ? { seat, type: 'ballot', vote: 'abstain' } : { seat, type: 'silent' };
}

/** Takes an answer down; false where it is none, or not in order. */
function answer(meeting: Transaction, d: SeatIndex, command: Command): boolean {
  const standing: Standing = { setup: meeting.setup, state: meeting.state, seat: command.seat, d };
  const rule = findActRule(command.type);
  if (!rule?.phases.includes(meeting.state.phase) || command.type === 'pass') return false;
  if ((rule.closed(standing) ?? rule.judge(standing, command)) !== null) return false;
  rule.perform(meeting, standing, command, command.reasons ?? []);
  return true;
}
