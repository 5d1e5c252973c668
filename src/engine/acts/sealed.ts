/**
 * Answers given before their turn. Where many are asked at once each may answer when it likes, but answers are taken
 * down in the order in which names are called: one that comes early is sealed until then. So what follows does not
 * depend on who was quick, and nobody sees the answer of somebody called later.
 */
import type { SeatId } from '../../scenario/resolved.ts';
import { findAwaitedSeat } from '../state/awaited.ts';
import type { Command } from '../command.ts';
import type { Transaction } from '../state/transaction.ts';
import { findActRule } from './acts.ts';
import { pass } from './pass.ts';
import type { Standing } from './rule.ts';

export function sealAnswer({ state }: Transaction, answer: Command): void {
  state.sealed = [...state.sealed, answer];
}

/** Takes the seat's answer out of those sealed. */
export function takeSealed({ state }: Transaction, seat: SeatId): Command | undefined {
  if (state.sealed.length === 0) return undefined;
  const answer = state.sealed.find((one) => one.seat === seat);
  if (answer) state.sealed = state.sealed.filter((one) => one !== answer);
  return answer;
}

/** Takes down the sealed answer of the seat that comes first; false where it has given none. */
export function openSealed(meeting: Transaction): boolean {
  const { setup, state } = meeting;
  if (state.sealed.length === 0) return false;
  const seat = findAwaitedSeat(state, setup.scenario);
  const answer = seat === null ? undefined : takeSealed(meeting, seat);
  if (!answer) return false;
  state.turn += 1;
  takeDown(meeting, answer);
  return true;
}

/** What is no longer in order stands for a pass. */
function takeDown(meeting: Transaction, answer: Command): void {
  const { setup, state } = meeting;
  const { seat, reasons = [] } = answer;
  const standing: Standing = {
    setup,
    state,
    seat,
    d: setup.scenario.delegationIndex.get(seat) ?? -1,
  };
  const rule = findActRule(answer.type);
  if (rule && (rule.closed(standing) ?? rule.judge(standing, answer)) === null)
    rule.perform(meeting, standing, answer, reasons);
  else pass.perform(meeting, standing, { type: 'pass' }, reasons);
}
