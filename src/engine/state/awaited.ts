/** Which seat must act next. */
import type { SeatIndex } from '../../scenario/ids.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import type { Seat } from '../command.ts';
import { findNextCalled } from './call-order.ts';
import { findWaitingOffer, type State } from './state.ts';

/** The roll being called in this phase, or null. */
function rollInProgress({ phase, voting, gavel }: State): string | null {
  if (phase === 'decision.rollCall' || phase === 'negotiation.rollCall')
    return voting?.roll ?? null;
  return phase === 'decision.gavel' ? (gavel?.roll ?? null) : null;
}

/** The seat that must act next, or null. */
export function findAwaitedSeat(state: State, scenario: Scenario): Seat | null {
  const rollCall = rollInProgress(state);
  if (rollCall !== null)
    return findSeatAt(scenario, findNextCalled(scenario, state.callFrom, rollCall));
  const standing = findWaitingOffer(state);
  if (standing) return findSeatAt(scenario, standing.to);
  const informals = state.informals;
  if (informals) {
    const place = informals.answers.indexOf(null);
    return findSeatAt(scenario, informals.room[place]);
  }
  return state.queue[0] ?? null;
}

function findSeatAt(scenario: Scenario, index: SeatIndex | undefined): Seat | null {
  return index === undefined ? null : (scenario.delegations[index]?.id ?? null);
}
