/** Who is bound in the end: what a text is worth is had only with those who ratify it. */
import { totalCapability } from '../setup/capability.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';

/**
 * Share 0..1 of the capability of all delegations that ratifies within the horizon; of their number where nobody
 * has any. A signature binds to little: it is ratification that others gain from. 0 where the treaty needs more
 * ratifications to enter into force than it gets.
 */
export function computeParticipation(setup: Setup, state: State): number {
  const { delegations, procedure } = setup.scenario;
  if (state.ratified.length < (procedure.ratifications ?? 0)) return 0;
  const all = totalCapability(setup.scenario);
  if (all === 0) return state.ratified.length / delegations.length;
  const joined = state.ratified.reduce(
    (sum, { by }) => sum + (delegations[by]?.capability ?? 0),
    0,
  );
  return joined / all;
}
