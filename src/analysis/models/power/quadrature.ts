/**
 * Gauss-Legendre quadrature on 0..1: exact for polynomials of degree 2n - 1. Roots by bisection on the number of sign
 * changes in P_0..P_n (a Sturm sequence), so that + - x / suffice and every engine gives the same bits.
 */

export type Node = { at: number; weight: number };

/** @param n points, 1 or more; places ascending in 0..1, weights that sum to 1 */
export function makeGaussLegendre(n: number): Node[] {
  const nodes: Node[] = [];
  for (let i = 0; i < n; i += 1) {
    const x = findRoot(n, i);
    const { value, slope } = evaluateLegendre(n, x);
    const polished = slope === 0 ? x : x - value / slope;
    const { slope: steep } = evaluateLegendre(n, polished);
    const weight = 1 / ((1 - polished * polished) * steep * steep);
    nodes.push({ at: (1 + polished) / 2, weight });
  }
  const all = nodes.reduce((sum, { weight }) => sum + weight, 0);
  return nodes.map(({ at, weight }) => ({ at, weight: weight / all }));
}

/** The root of P_n with `i` roots below it. */
function findRoot(n: number, i: number): number {
  let low = -1;
  let high = 1;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    // As many roots lie above x as the sequence keeps its sign fewer than n times.
    if (n - countRootsAbove(n, middle) > i) high = middle;
    else low = middle;
  }
}

function countRootsAbove(n: number, x: number): number {
  let changes = 0;
  let before = 1;
  let value = x;
  let sign = 1;
  for (let k = 1; k <= n; k += 1) {
    const next = value < 0 ? -1 : value > 0 ? 1 : -sign;
    if (next !== sign) changes += 1;
    sign = next;
    [before, value] = [value, ((2 * k + 1) * x * value - k * before) / (k + 1)];
  }
  return changes;
}

/** P_n and its derivative, -1 < x < 1. */
function evaluateLegendre(n: number, x: number): { value: number; slope: number } {
  let before = 1;
  let value = x;
  for (let k = 1; k < n; k += 1) {
    [before, value] = [value, ((2 * k + 1) * x * value - k * before) / (k + 1)];
  }
  return { value, slope: (n * (before - x * value)) / (1 - x * x) };
}
