/**
 * What a delegation's word weighs now: its weight on the floor times the share of its credit that is left,
 * and nothing once it has broken a promise. Everybody sees it, as credit is lost in public.
 */
import type { Setup } from './setup.ts';
import type { Commitment, State } from './state.ts';

type Weighed = { commitments: readonly Commitment[]; weights: Float64Array };

const known = new WeakMap<readonly number[], Weighed>();

/** Weight by delegation, 0 for those who do not speak. */
export function weightsNow(setup: Setup, state: State): Float64Array {
  const { credit, commitments } = state;
  const last = known.get(credit);
  if (last?.commitments === commitments) return last.weights;
  const full = setup.values.credit;
  const weights = setup.floorWeight.map((weight, d) =>
    weight === 0 ? 0 : weight * Math.min(1, (credit[d] ?? full) / full),
  );
  for (const promise of commitments) {
    if (promise.status === 'broken') weights[promise.by] = 0;
  }
  known.set(credit, { commitments, weights });
  return weights;
}
