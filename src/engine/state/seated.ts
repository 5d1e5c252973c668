/** Who is a member yet: a scenario may let delegations take their seats in a later sitting. A view will do. */
import type { SeatIndex } from '../../scenario/ids.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import type { State } from './state.ts';

type Members = Pick<SeatScenario, 'delegations'>;

/** Whoever has taken its seat stays, so that one that joins later and is away has not taken it. */
export function isUnseated(
  { delegations }: Members,
  present: State['present'],
  d: SeatIndex,
): boolean {
  return !!delegations[d]?.joins && present[d] !== 1;
}

export function countMembers({ delegations }: Members, present: State['present']): number {
  return delegations.filter(({ joins }, d) => !joins || present[d] === 1).length;
}
