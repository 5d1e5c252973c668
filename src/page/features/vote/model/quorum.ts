/** How many a room needs to decide. */
import { countMembers } from '../../../../engine/state/seated.ts';
import type { View } from '../../../../engine/state/view.ts';

/** How many must be in the room, and how many are. */
export function readQuorum(view: View): { needed: number; of: number; here: number } {
  const { numerator, denominator } = view.scenario.procedure.quorum;
  const of = countMembers(view.scenario, view.present);
  return {
    needed: Math.ceil((of * numerator) / denominator),
    of,
    here: view.present.reduce((sum, one) => sum + one, 0),
  };
}
