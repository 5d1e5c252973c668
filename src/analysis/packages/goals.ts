/**
 * What a package may be best at. A goal gives each text a rank from everyone's gain over no deal:
 *   sum          the weighted sum of gains (weights: 1 each, or as given)
 *   nash         fewest without a gain, then the greatest weighted product of gains (as a sum of logarithms)
 *   kalai        the greatest least share of what each could gain at best (Kalai and Smorodinsky 1975)
 *   egalitarian  the greatest least gain (Kalai 1977)
 *   seat         the greatest gain of one delegation
 *   carried      the same, of texts that serve two thirds of all better than the text there is
 * Of texts that are as good: the greater sum of gains, then the one met first.
 */
import type { SeatIndex } from '../../scenario/resolved.ts';
import { exp, ln } from '../../engine/numbers/maths.ts';

export const GOALS = ['sum', 'nash', 'kalai', 'egalitarian', 'seat', 'carried'] as const;
export type Goal = (typeof GOALS)[number];

/** Higher is better, first number first. */
export type Rank = readonly [first: number, second: number, third: number];

export type Aim = {
  goal: Goal;
  /** By delegation, 0 or more; whoever has none does not count. */
  weights: Float64Array;
  /** By delegation, what it could gain at best: of `kalai`. */
  best: Float64Array;
  /** Index of the delegation that `seat` and `carried` are about. */
  seat: number;
  /** By delegation, its gain under the text there is: of `carried`. */
  before: Float64Array;
};

/** Ranks are compared part by part; parts that differ by a rounding are level. */
export function isBetter(one: Rank, other: Rank): boolean {
  for (let i = 0; i < one.length; i += 1) {
    const [a, b] = [one[i] as number, other[i] as number];
    if (Math.abs(a - b) > TIE * (1 + Math.abs(b))) return a > b;
  }
  return false;
}

/** Sums of the same numbers in another order differ by as much. */
const TIE = 1e-12;
/** Below it a product of gains is turned into a logarithm, before it would vanish. */
const SMALL = 1e-200;

/** @param gains over no deal, by delegation, -1..1 */
export function computeRank(aim: Aim, gains: Float64Array): Rank {
  const total = sumWeighted(aim.weights, gains);
  switch (aim.goal) {
    case 'sum':
      return [total, 0, 0];
    case 'seat':
      return [gains[aim.seat] ?? 0, total, 0];
    case 'carried':
      return [0 - countMissing(aim, gains), gains[aim.seat] ?? 0, total];
    case 'nash':
      return computeNashRank(aim, gains, total);
    case 'egalitarian':
    case 'kalai':
      return [findLeastGain(aim, gains), total, 0];
  }
}

function sumWeighted(weights: Float64Array, gains: Float64Array): number {
  let sum = 0;
  for (let d: SeatIndex = 0; d < gains.length; d += 1)
    sum += (weights[d] as number) * (gains[d] as number);
  return sum;
}

/** How many more would have to be served better to make two thirds of those who count. */
function countMissing({ weights, before }: Aim, gains: Float64Array): number {
  let all = 0;
  let served = 0;
  for (let d: SeatIndex = 0; d < gains.length; d += 1) {
    if ((weights[d] as number) === 0) continue;
    all += 1;
    if ((gains[d] as number) > (before[d] as number) + TIE) served += 1;
  }
  return Math.max(0, Math.ceil((2 * all) / 3) - served);
}

function computeNashRank({ weights }: Aim, gains: Float64Array, total: number): Rank {
  let losers = 0;
  let logs = 0;
  let product = 1;
  for (let d: SeatIndex = 0; d < gains.length; d += 1) {
    const weight = weights[d] as number;
    const gain = gains[d] as number;
    if (weight === 0) continue;
    if (gain <= 0) losers += 1;
    else if (weight === 1) {
      product *= gain;
      if (product < SMALL) {
        logs += ln(product);
        product = 1;
      }
    } else logs += weight * ln(gain);
  }
  return [0 - losers, logs + ln(product), total];
}

/** Least gain, or least share of the best gain, of those who count; whoever can gain nothing does not count in shares. */
function findLeastGain({ goal, weights, best }: Aim, gains: Float64Array): number {
  let lowest = Infinity;
  for (let d: SeatIndex = 0; d < gains.length; d += 1) {
    const unit = goal === 'kalai' ? (best[d] as number) : 1;
    if ((weights[d] as number) === 0 || !(unit > 0)) continue;
    lowest = Math.min(lowest, (gains[d] as number) / unit);
  }
  return lowest === Infinity ? 0 : lowest;
}

/**
 * Prices of everyone's gain at a point: with them, value(point) + prices x (gains - point) is never less than the
 * value of the goal anywhere. Null where the goal has no such bound there.
 * @param heat how sharply the least are priced up, where the goal is about the least
 */
export function computePrices(aim: Aim, point: Float64Array, heat: number): Float64Array | null {
  const { goal, weights, best, seat } = aim;
  if (goal === 'sum') return weights.slice();
  if (goal === 'seat' || goal === 'carried')
    return Float64Array.from(weights, (_, d) => (d === seat ? 1 : 0));
  if (goal === 'nash') {
    if (point.some((gain, d) => (weights[d] as number) > 0 && gain <= 0)) return null;
    return Float64Array.from(weights, (weight, d) =>
      weight === 0 ? 0 : weight / (point[d] as number),
    );
  }
  const units = Float64Array.from(weights, (weight, d) => {
    const unit = goal === 'kalai' ? (best[d] as number) : 1;
    return weight > 0 && unit > 0 ? unit : 0;
  });
  const lowest = findLeastGain(aim, point);
  const shares = Float64Array.from(units, (unit, d) =>
    unit === 0 ? 0 : exp(-heat * ((point[d] as number) / unit - lowest)),
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  return all > 0
    ? shares.map((share, d) => (share === 0 ? 0 : share / all / (units[d] as number)))
    : null;
}

/** The goal's own number at a point, in whose units the gap to the best is told; of `nash`, where all gain, and of `carried`, where it is. */
export function computeGoalValue(aim: Aim, gains: Float64Array): number {
  const [first, second] = computeRank(aim, gains);
  return aim.goal === 'nash' || aim.goal === 'carried' ? second : first;
}
