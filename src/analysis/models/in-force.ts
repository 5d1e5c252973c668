/**
 * Entry into force: the chance that enough ratify.
 *
 * The chance that a pivot ratifies o against the status quo sq, when its ideal r is known only to within sigma, is
 * Phi((|r - sq| - |o - r|) / sigma) (the second level of Putnam 1988 with an uncertain pivot).
 */
import { exp } from '../../engine/numbers/maths.ts';

/** `sigma` in points of the axis; 0: the pivot is known, and ratifies what it likes at least as well. */
export function estimateRatification(
  pivot: number,
  reference: number,
  text: number,
  sigma: number,
): number {
  const room = Math.abs(pivot - reference) - Math.abs(text - pivot);
  if (sigma <= 0) return room >= 0 ? 1 : 0;
  return computeNormal(room / sigma);
}

/** Chance that at least `needed` of those who ratify independently, each with its own chance, do. */
export function estimateEnoughRatify(chances: readonly number[], needed: number): number {
  let counts = [1];
  for (const chance of chances) {
    const next = Array.from({ length: counts.length + 1 }, () => 0);
    counts.forEach((share, count) => {
      next[count] = (next[count] as number) + share * (1 - chance);
      next[count + 1] = (next[count + 1] as number) + share * chance;
    });
    counts = next;
  }
  const enough = counts.slice(Math.max(0, needed)).reduce((sum, share) => sum + share, 0);
  return Math.min(1, enough);
}

/** Past this many standard deviations the continued fraction has converged. */
const FAR = 2;

/** Standard normal distribution: a series near 0, a continued fraction far out; relative error below 1e-13. */
function computeNormal(z: number): number {
  const x = Math.abs(z);
  const tail = x > 38 ? 0 : x > FAR ? sumFarTail(x) : 0.5 - sumNearBody(x);
  return z > 0 ? 1 - tail : tail;
}

const ROOT_TWO_PI = 2.5066282746310002;

/** Phi(x) - 1/2 = density x (x + x^3/3 + x^5/15 + ...). */
function sumNearBody(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term = (term * x * x) / k;
    sum += term;
  }
  return (sum * exp((-x * x) / 2)) / ROOT_TWO_PI;
}

/** 1 - Phi(x) = density / (x + 1 / (x + 2 / (x + 3 / ...))). */
function sumFarTail(x: number): number {
  let fraction = x;
  for (let k = 200; k >= 1; k -= 1) fraction = x + k / fraction;
  return exp((-x * x) / 2) / (ROOT_TWO_PI * fraction);
}
