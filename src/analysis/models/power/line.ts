/**
 * Power where a rule comes down to one sum of weights and one quota, from generating functions (Mann and Shapley 1962):
 * f(t), the sum of r^members over the coalitions of weight t, is the product of (1 + r x^weight), r = p / (1 - p). The
 * time it takes goes by the sum of the weights and not by how many coalitions differ: 190 members with votes of six
 * digits.
 *
 * A member is taken out by g(t) = f(t) - r g(t - weight), which is stable while r <= 1. Chances above a half are those
 * of the dual quota below it: being decided on by the rest in favour is being decided on by the rest against.
 */
import { makeGaussLegendre } from './quadrature.ts';

/** Whole numbers; the sum is below 2^53. */
export type VotingLine = { weights: readonly number[]; quota: number };

/** Of one member: the chance of deciding with each other in favour with chance 1/2, and its mean over all chances. */
export type LinePower = { even: number; share: number };

/** Additions at most: about twenty seconds. */
const MOST_WORK = 15_000_000_000;
/** Sums at most: two lists of an eighth of a gigabyte. */
const MOST_SUMS = 16_000_000;
/** Lighter members have their sums added up one by one: in differences of running sums they would lose digits. */
const LIGHT = 1024;
/** A point of integration this near to 1/2 is 1/2. */
const MIDDLE = 1e-9;
/** Shares that sum to 1 but for less have lost nothing. */
const MISSED = 1e-11;

/** By weight, each once; 0 is left out. Null where it would take too much. */
export function computePowerOnLine(line: VotingLine): Map<number, LinePower> | null {
  const ascending = line.weights.filter((weight) => weight > 0).sort((a, b) => a - b);
  const every = Math.max(1, Math.ceil(ascending.length / 2));
  // Fewer points than the degree asks for nearly always do; that shares then sum to 1 proves that they did.
  const few = Math.min(every, countPoints(ascending, line.quota));
  const found = integratePower(ascending, line.quota, few);
  if (!found || few === every) return found;
  const sum = ascending.reduce((total, weight) => total + (found.get(weight)?.share ?? 0), 0);
  return Math.abs(sum - 1) < MISSED ? found : integratePower(ascending, line.quota, every);
}

/** Points at which a bell as wide as the passage from lost to carried is integrated to the last digits. */
function countPoints(ascending: readonly number[], quota: number): number {
  const all = ascending.reduce((sum, weight) => sum + weight, 0);
  const squares = ascending.reduce((sum, weight) => sum + (weight / all) * (weight / all), 0);
  const p = Math.min(0.9, Math.max(0.1, quota / all));
  return Math.ceil(8 + 3 / Math.sqrt(p * (1 - p) * squares));
}

function integratePower(
  ascending: readonly number[],
  quota: number,
  points: number,
): Map<number, LinePower> | null {
  const dual = ascending.reduce((sum, weight) => sum + weight, 0) + 1 - quota;
  const nodes = makeGaussLegendre(points);
  const lower = nodes.filter(({ at }) => at < 0.5 - MIDDLE);
  const size = Math.max(quota, dual);
  if (size > MOST_SUMS || countWork(ascending, size) * (lower.length + 1) > MOST_WORK) return null;
  const sums = new Sums(ascending, size);
  const found = new Map<number, LinePower>();
  sums.fill(0.5);
  // Both quotas tell the same at 1/2; the lower one keeps its digits where hardly any coalition carries.
  const middle = nodes.find(({ at }) => Math.abs(at - 0.5) <= MIDDLE)?.weight ?? 0;
  for (const weight of ascending) {
    if (found.has(weight)) continue;
    const even = sums.decides(weight, Math.min(quota, dual));
    found.set(weight, { even, share: middle * even });
  }
  for (const { at, weight: part } of lower) {
    sums.fill(at);
    for (const [weight, power] of found) {
      power.share += part * (sums.decides(weight, quota) + sums.decides(weight, dual));
    }
  }
  return found;
}

/** Additions for one chance. */
function countWork(ascending: readonly number[], size: number): number {
  let reached = 0;
  let work = size;
  let before = 0;
  for (const weight of ascending) {
    reached = Math.min(size, reached + weight);
    work += reached;
    if (weight !== before) work += weight < LIGHT ? 2 * size : (2 * size) / weight;
    before = weight;
  }
  return work;
}

/** Coalitions by their weight, each with its chance. */
class Sums {
  private readonly ascending: readonly number[];
  /** By weight, the chance of it over that of nobody in favour. */
  private readonly odds: Float64Array;
  /** The same of that weight or less. */
  private readonly running: Float64Array;
  private r = 1;
  /** Chance that nobody but one member is in favour. */
  private nobody = 1;

  constructor(ascending: readonly number[], size: number) {
    this.ascending = ascending;
    this.odds = new Float64Array(size);
    this.running = new Float64Array((ascending.at(-1) ?? 0) < LIGHT ? 0 : size);
  }

  /** Everyone is in favour with chance p, 0 < p <= 1/2. */
  fill(p: number): void {
    const { odds, running, ascending } = this;
    const r = p / (1 - p);
    odds.fill(0);
    odds[0] = 1;
    let reached = 0;
    let nobody = 1;
    for (const [i, weight] of ascending.entries()) {
      reached = Math.min(odds.length - 1, reached + weight);
      for (let t = reached; t >= weight; t -= 1) {
        odds[t] = (odds[t] as number) + r * (odds[t - weight] as number);
      }
      if (i > 0) nobody *= 1 - p;
    }
    // Summed with what rounding has lost so far (Kahan 1965).
    let sum = 0;
    let lost = 0;
    for (let t = 0; t < running.length; t += 1) {
      const next = (odds[t] as number) - lost;
      const reckoned = sum + next;
      lost = reckoned - sum - next;
      sum = reckoned;
      running[t] = sum;
    }
    this.r = r;
    this.nobody = nobody;
  }

  /** The chance that a member of a weight decides: the rest reach quota - weight and not quota. */
  decides(weight: number, quota: number): number {
    let chance = 0;
    for (let t = (quota - 1) % weight; t < quota; t += weight) {
      chance = this.within(t, weight) - this.r * chance;
    }
    return Math.max(0, chance) * this.nobody;
  }

  /** Of weights from t - weight + 1 to t. */
  private within(t: number, weight: number): number {
    const { odds, running } = this;
    if (weight >= LIGHT) {
      return (running[t] as number) - (t < weight ? 0 : (running[t - weight] as number));
    }
    let sum = 0;
    for (let at = Math.max(0, t - weight + 1); at <= t; at += 1) sum += odds[at] as number;
    return sum;
  }
}
