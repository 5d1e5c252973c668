/** Who is a member yet: a scenario may let delegations take their seats in a later sitting. A view will do. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import type { State } from './state.ts';

type Members = Pick<SeatScenario, 'delegations'>;
type Room = Pick<SeatScenario, 'delegations' | 'procedure'>;

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

/** Whether so many are in the room that a vote decides. */
export function hasQuorum({ delegations, procedure }: Room, present: State['present']): boolean {
  const { numerator, denominator } = procedure.quorum;
  const here = present.reduce((sum, one) => sum + one, 0);
  return here * denominator >= numerator * countMembers({ delegations }, present);
}
