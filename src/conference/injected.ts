/** Events of the scenario that were brought into a conference from outside, as a handover comes from outside. */
import { injectEvent } from '../engine/acts/inject.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { DomainEvent } from '../engine/state/event.ts';
import type { State } from '../engine/state/state.ts';

/** `at`: number of commands given before it. */
export type BroughtEvent = { at: number; event: string };

type BroughtSoFar = {
  state: State;
  happenings: readonly DomainEvent[];
  /** It is not possible here: no class brings it. */
  impossible: BroughtEvent | null;
};

/** Those after as many commands that the state has not had yet. */
export function bringDue(
  setup: Setup,
  from: State,
  brought: readonly BroughtEvent[],
  at: number,
): BroughtSoFar {
  let state = from;
  const happenings: DomainEvent[] = [];
  for (const one of brought.slice(from.injected?.length ?? 0)) {
    if (one.at !== at) break;
    const injected = injectEvent(setup, state, one.event);
    if (!injected.ok) return { state, happenings, impossible: one };
    ({ state } = injected);
    happenings.push(...injected.happenings);
  }
  return { state, happenings, impossible: null };
}
