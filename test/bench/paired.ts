/** Statistics of the same runs played twice: what a player changes, with how sure one may be of it. */

/** `error`: standard error of the mean, 0 for a single value. */
export type Estimate = { mean: number; error: number };

export function estimate(values: readonly number[]): Estimate {
  const n = values.length;
  const mean = sum(values) / n;
  const squares = sum(values.map((value) => (value - mean) * (value - mean)));
  return { mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0 };
}

/** @param pairs the same runs in the same order */
export function difference(played: readonly number[], base: readonly number[]): Estimate {
  return estimate(played.map((value, i) => value - (base[i] ?? NaN)));
}

/**
 * Share of the way from `base` to `best`: the mean way made over the mean way there was, so that a run in which
 * there was hardly any way to go does not count for more than one with a long way. Its error is that of a
 * ratio of means, to first order.
 */
export function shareOfWay(
  played: readonly number[],
  base: readonly number[],
  best: readonly number[],
): Estimate {
  const made = played.map((value, i) => value - (base[i] ?? NaN));
  const whole = best.map((value, i) => value - (base[i] ?? NaN));
  const length = sum(whole) / whole.length;
  if (!(length > 0)) return { mean: 0, error: 0 };
  return ratioOf(made, whole);
}

/** Sum over sum, so that a small part does not count as much as a large one; its error is to first order. */
export function ratioOf(parts: readonly number[], wholes: readonly number[]): Estimate {
  const mean = sum(parts) / sum(wholes);
  const length = sum(wholes) / wholes.length;
  const residuals = parts.map((part, i) => (part - mean * (wholes[i] ?? NaN)) / length);
  return { mean, error: estimate(residuals).error };
}

/** Pearson's, -1..1; NaN where one of the two never changes. */
export function correlate(ones: readonly number[], others: readonly number[]): number {
  const [one, other] = [estimate(ones).mean, estimate(others).mean];
  const [along, across] = [ones.map((value) => value - one), others.map((value) => value - other)];
  const product = (a: readonly number[], b: readonly number[]) =>
    sum(a.map((value, i) => value * (b[i] ?? NaN)));
  return product(along, across) / Math.sqrt(product(along, along) * product(across, across));
}

/** Mean of independent estimates. */
export function meanOf(estimates: readonly Estimate[]): Estimate {
  const n = estimates.length;
  return {
    mean: sum(estimates.map(({ mean }) => mean)) / n,
    error: Math.sqrt(sum(estimates.map(({ error }) => error * error))) / n,
  };
}

/** Share 0..1 of items for which it holds; NaN for none. */
export function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
