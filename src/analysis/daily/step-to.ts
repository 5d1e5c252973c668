/** A conference played by its policies up to a moment. */
import { decideFor } from '../../conference/decide.ts';
import type { SeatPlan } from '../../conference/plan.ts';
import { runOn } from '../../conference/run-on.ts';
import { apply } from '../../engine/acts/apply.ts';
import type { Seat } from '../../engine/command.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import { findAwaitedSeat } from '../../engine/state/awaited.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import type { State } from '../../engine/state/state.ts';
import type { SeatId } from '../../scenario/resolved.ts';
import { seatMeasures } from '../measures.ts';

export type DailyMoment = { setup: Setup; state: State };
export type Reached = DailyMoment & { happenings: readonly DomainEvent[] };

/** @param stops asked before each turn, with who is awaited; null at the end */
export function stepTo(
  { setup, state: from }: DailyMoment,
  plan: SeatPlan,
  stops: (state: State, awaited: Seat | null) => boolean,
): Reached {
  const happenings: DomainEvent[] = [];
  let state = from;
  for (;;) {
    const seat = findAwaitedSeat(state, setup.scenario);
    if (stops(state, seat) || seat === null) return { setup, state, happenings };
    const decided = apply(setup, state, decideFor(setup, state, plan, seat));
    const next = decided.ok ? decided : apply(setup, state, { seat, type: 'pass' });
    if (!next.ok) return { setup, state, happenings };
    ({ state } = next);
    happenings.push(...next.happenings);
  }
}

/** How far a seat's instructions are met once all has been played out, 0..1; what no deal is worth where there is none. */
export function measureAtClose(
  { setup, state }: DailyMoment,
  seat: SeatId,
  plan: SeatPlan,
): number {
  const end = runOn(setup, state, (now, name) => decideFor(setup, now, plan, name));
  const d = setup.scenario.delegationIndex.get(seat) ?? 0;
  return seatMeasures(setup, end, [d])[0]?.mandate ?? 0;
}
