/** Who plays each seat. */
import type { Bot } from '../delegations/bot-names.ts';
import type { Seat } from '../engine/command.ts';
import { CHAIR, type Scenario } from '../scenario/resolved.ts';

export type Player = 'person' | Bot;

/** Seats left out are played by `delegation`, the Chair by `chair`. */
export type SeatPlan = readonly { seat: Seat; by: Player }[];

export function playerOf(plan: SeatPlan, seat: Seat): Player {
  const entry = plan.find((candidate) => candidate.seat === seat);
  return entry?.by ?? (seat === CHAIR ? 'chair' : 'delegation');
}

/** Delegations named in the plan, by index: they are always on the floor. */
export function speakersIn(scenario: Scenario, plan: SeatPlan): number[] {
  return plan.flatMap(({ seat }) => {
    const d = scenario.delegationIndex.get(seat);
    return d === undefined ? [] : [d];
  });
}

/** Observers named in the plan, by id. */
export function observersIn(scenario: Scenario, plan: SeatPlan): Seat[] {
  return plan.flatMap(({ seat }) =>
    scenario.observers.some(({ id }) => id === seat) ? [seat] : [],
  );
}
