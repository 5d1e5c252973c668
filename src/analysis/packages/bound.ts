/**
 * How much better than a package found any text could be. Gains are linear in the texts if an article may stand at a
 * mixture of its wordings, and all goals are concave in gains: so a tangent of the goal, maximised article by article,
 * is above every text. Tangents are tried along a walk towards the best mixture (Frank and Wolfe 1956; for the least
 * gain, prices that rise with want), and the lowest counts. Linkages count at a bound that is
 * linear as well (`above`).
 */
import type { SeatIndex } from '../../scenario/resolved.ts';
import { type PackageField, computeSums } from './field.ts';
import { type Aim, computePrices, computeGoalValue } from './goals.ts';

const STEPS = 200;
/** Of gains 0..1: differences of a hundredth part of the axis are told apart at the end of the walk. */
const HEAT = 200;

/** Upper bound of the goal's value over all texts; Infinity where none can be told. */
export function computeUpperBound(field: PackageField, aim: Aim, from: readonly number[]): number {
  const relaxed = { worth: field.above, floor: field.floor };
  const point = new Float64Array(field.size);
  computeSums(relaxed, from, point);
  const corner = new Float64Array(field.size);
  let lowest = Infinity;
  for (let step = 0; step < STEPS; step += 1) {
    const prices = computePrices(aim, point, (HEAT * (step + 1)) / STEPS);
    if (!prices) return lowest;
    computeSums(relaxed, findDearestPlaces(relaxed, prices), corner);
    let bound = aim.goal === 'nash' ? computeGoalValue(aim, point) : 0;
    for (let d: SeatIndex = 0; d < corner.length; d += 1) {
      const top = corner[d] as number;
      // The goals but for Nash are homogeneous: their tangents go through nothing gained.
      bound += (prices[d] as number) * (aim.goal === 'nash' ? top - (point[d] as number) : top);
    }
    lowest = Math.min(lowest, bound);
    const pace = 2 / (step + 3);
    for (let d: SeatIndex = 0; d < point.length; d += 1) {
      point[d] = (1 - pace) * (point[d] as number) + pace * (corner[d] as number);
    }
  }
  return lowest;
}

/** Article by article, the place that is worth most at these prices; of equal ones, the first. */
export function findDearestPlaces(
  { worth }: Pick<PackageField, 'worth'>,
  prices: Float64Array,
): number[] {
  return worth.map((rows) => {
    let best = 0;
    let most = -Infinity;
    rows.forEach((row, place) => {
      let sum = 0;
      for (let d: SeatIndex = 0; d < row.length; d += 1)
        sum += (prices[d] as number) * (row[d] as number);
      if (sum > most) [best, most] = [place, sum];
    });
    return best;
  });
}
