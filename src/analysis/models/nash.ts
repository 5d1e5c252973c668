/**
 * Asymmetric Nash bargaining on one article: the point that maximises prod (u_i - d_i)^w_i, w = capability x
 * salience, with linear utilities u_i = 1 - |x - x_i| / 100. Sources: Nash 1950; Harsanyi and Selten 1972; Van den
 * Bos 1991. Uses ideal, salience and capability, and the reservation value as told below.
 *
 * Disagreement d_i: 0, the worth of the far end of the axis, so that no text at all is as bad as it can be. A
 * reservation value is the worth of no deal, of all articles together: it is d_i where the delegation states one
 * and has a position on this article alone. Where no point leaves everyone above d_i, all d_i are 0. The reference
 * position is not used: in the data the model is measured on, somebody's ideal nearly always stands there.
 */
import type { Scenario } from '../../scenario/resolved.ts';
import { listActors } from './field.ts';

/** `reach`: distance from the ideal at which the gain over no agreement is 0, in points of the axis. */
export type Bargainer = { position: number; weight: number; reach: number };

/** Position by article; null where nobody with a position weighs anything. */
export function predictNash(scenario: Scenario): (number | null)[] {
  const stated = scenario.delegations.map(({ reservation, positions }) =>
    positions.filter((position) => position !== undefined).length === 1 ? (reservation ?? 0) : 0,
  );
  return scenario.articles.map(({ index }) => {
    const bargainers = listActors(scenario, index).map(({ delegation, position, weight }) => ({
      position,
      weight,
      reach: 100 * (1 - (stated[delegation] ?? 0)),
    }));
    return (
      findNashPoint(bargainers) ?? findNashPoint(bargainers.map((one) => ({ ...one, reach: 100 })))
    );
  });
}

/** Null where nobody weighs anything, or no point of 0..100 leaves everyone a gain. Whoever weighs nothing is left out. */
export function findNashPoint(all: readonly Bargainer[]): number | null {
  const bargainers = all.filter(({ weight }) => weight > 0);
  if (bargainers.length === 0) return null;
  let low = bargainers.reduce((most, { position, reach }) => Math.max(most, position - reach), 0);
  let high = bargainers.reduce(
    (least, { position, reach }) => Math.min(least, position + reach),
    100,
  );
  if (low >= high) return null;
  // The logarithm of the product is concave: its slope falls, with a step down at each ideal.
  const inside = bargainers.map(({ position }) => position).sort((a, b) => a - b);
  for (const point of inside) {
    if (point < low || point > high) continue;
    if (computeSlope(bargainers, point, 'below') <= 0) {
      high = point;
      break;
    }
    if (computeSlope(bargainers, point, 'above') <= 0) return point;
    low = point;
  }
  return findZero(bargainers, low, high);
}

/** Slope of sum w ln(reach - |x - ideal|) just below or above a point; Infinity and -Infinity where a gain is 0. */
function computeSlope(
  bargainers: readonly Bargainer[],
  x: number,
  side: 'below' | 'above',
): number {
  let sum = 0;
  for (const { position, weight, reach } of bargainers) {
    const rises = x < position || (x === position && side === 'below');
    const gain = reach - Math.abs(x - position);
    if (gain <= 0) return rises ? Infinity : -Infinity;
    sum += rises ? weight / gain : -weight / gain;
  }
  return sum;
}

/** Bisection to the last bit: between two ideals the slope is continuous. */
function findZero(bargainers: readonly Bargainer[], from: number, to: number): number {
  let low = from;
  let high = to;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    const up = computeSlope(bargainers, middle, 'above');
    if (up === 0) return middle;
    if (up > 0) low = middle;
    else high = middle;
  }
}
