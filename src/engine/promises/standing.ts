/**
 * What a delegation's word weighs now: its weight on the floor times the share of its credit that is left,
 * and nothing once it has broken a promise. Everybody sees it, as credit is lost in public.
 */
import type { Setup } from '../setup/setup.ts';
import type { Commitment, State } from '../state/state.ts';

type Weighed = { commitments: readonly Commitment[]; weights: Float64Array };

/** By the list of credit. */
const unbroken = new WeakMap<readonly number[], Float64Array>();
const known = new WeakMap<readonly number[], Weighed>();
let latest: (Weighed & { credit: readonly number[] }) | undefined;

/** Weight by delegation, 0 for those who do not speak. */
export function readWeightsNow(setup: Setup, state: State): Float64Array {
  const { credit, commitments } = state;
  if (latest?.credit === credit && latest.commitments === commitments) return latest.weights;
  const weights = computeWeights(setup, credit, commitments);
  latest = { credit, commitments, weights };
  return weights;
}

function computeWeights(
  setup: Setup,
  credit: readonly number[],
  commitments: readonly Commitment[],
): Float64Array {
  const last = known.get(credit);
  if (last?.commitments === commitments) return last.weights;
  let weights = unbroken.get(credit);
  if (!weights) {
    weights = byCredit(setup, credit);
    unbroken.set(credit, weights);
  }
  if (commitments.some(isBroken)) {
    const without = weights.slice();
    for (const promise of commitments) if (isBroken(promise)) without[promise.by] = 0;
    // While nobody else breaks a promise the same list, so that what was worked out from it holds.
    weights = last?.weights.every((weight, d) => weight === without[d]) ? last.weights : without;
  }
  known.set(credit, { commitments, weights });
  return weights;
}

function isBroken({ status }: Commitment): boolean {
  return status === 'broken';
}

function byCredit({ floor, floorWeight, values }: Setup, credit: readonly number[]): Float64Array {
  const full = values.credit;
  const weights = new Float64Array(floorWeight.length);
  for (const d of floor)
    weights[d] = (floorWeight[d] as number) * Math.min(1, (credit[d] ?? full) / full);
  return weights;
}
