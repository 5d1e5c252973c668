/**
 * A rule of decision as the indices of power see it: a coalition is in favour, everyone else against, nobody is
 * absent or abstains. Then `presentAndVoting`, `present` and `members` are one base, a threshold is a least weight in
 * favour, and a veto a least number of holders in favour (all of them). The rule is a formula of such atoms.
 */
import { toUnits } from '../../../engine/numbers/exact.ts';
import type { Delegation, Rule, Threshold } from '../../../scenario/resolved.ts';

/** Something that is summed over a coalition: a weight by delegation, in whole units. */
export type VotingWeights = { weights: readonly number[] };

export type VotingFormula =
  | { kind: 'atom'; measure: number; quota: number }
  | { kind: 'all' | 'any'; parts: readonly VotingFormula[] };

/** `rounded`: weights of more digits than a sum can keep were rounded. */
export type VotingGame = {
  measures: readonly VotingWeights[];
  formula: VotingFormula;
  rounded: boolean;
};

/** Sums beyond this are not whole numbers of a double any more. */
const MOST = 9_007_199_254_740_991n;

/** `rounded`: weights of more than 15 digits were. Every rule that the reader lets through has a game. */
export function makeVotingGame(rule: Rule, members: readonly Delegation[]): VotingGame {
  const measures: VotingWeights[] = [];
  const places = new Map<string, number>();
  let rounded = false;
  const measure = (name: string, weights: readonly bigint[]): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, measures.length);
    measures.push({ weights: weights.map((weight) => Number(weight)) });
    return measures.length - 1;
  };
  const formulaOf = (part: Rule): VotingFormula => {
    if (part.kind === 'all' || part.kind === 'any') {
      return { kind: part.kind, parts: part.rules.map(formulaOf) };
    }
    if (part.kind === 'veto') {
      const holders = new Set(part.holders);
      const name = `veto ${JSON.stringify([...holders].sort())}`;
      const flags = members.map(({ id }): bigint => (holders.has(id) ? 1n : 0n));
      const quota = flags.reduce((sum, flag) => sum + flag, 0n);
      return { kind: 'atom', measure: measure(name, flags), quota: Math.max(1, Number(quota)) };
    }
    const { threshold } = part;
    const name = threshold.weigh ?? 'votes';
    const { values, unit } = toUnits(members.map((member) => readExactWeight(member, name)));
    const { weights, divisor, exact } = scaleToWhole(values);
    if (!exact) rounded = true;
    const quota = computeQuota(threshold, weights, { unit, divisor });
    // Two shares of one weight are the same measure; reduced by the same factor, as that is of the weights alone.
    return { kind: 'atom', measure: measure(`weight ${name}`, weights), quota: Number(quota) };
  };
  const formula = formulaOf(rule);
  return { measures, formula, rounded };
}

type Fitted = { weights: readonly bigint[]; divisor: bigint; exact: boolean };

/**
 * The greatest common factor taken out: 1.0, 2.0 and 3.0 are 1, 2 and 3, not 10, 20 and 30. Then the last digits
 * rounded off as long as the sum is more than a double can tell from its neighbours.
 */
function scaleToWhole(values: readonly bigint[]): Fitted {
  const factor = values.reduce<bigint>(findCommonFactor, 0n) || 1n;
  let divisor = factor;
  let weights = values.map((value) => value / factor);
  while (weights.reduce((sum, weight) => sum + weight, 0n) > MOST) {
    divisor *= 10n;
    const by = divisor;
    weights = values.map((value) => (value + by / 2n) / by);
  }
  return { weights, divisor, exact: divisor === factor };
}

function findCommonFactor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function readExactWeight(member: Delegation, name: string): number {
  if (name === 'votes') return member.votes;
  if (name === 'capability') return member.capability;
  return member.weights.get(name) ?? 0;
}

/**
 * Least weight in favour with everyone voting; at least one unit, as nobody in favour adopts nothing.
 * @param scale units in 1, and units in 1 of the weights
 */
function computeQuota(
  { amount, bound }: Threshold,
  weights: readonly bigint[],
  { unit, divisor }: { unit: bigint; divisor: bigint },
): bigint {
  const base = weights.reduce((sum, weight) => sum + weight, 0n);
  let least: bigint;
  if ('count' in amount) {
    const count = BigInt(amount.count) * unit + (bound === 'moreThan' ? 1n : 0n);
    least = (count + divisor - 1n) / divisor;
  } else {
    const top = BigInt(amount.share.numerator) * base;
    const bottom = BigInt(amount.share.denominator);
    least = bound === 'atLeast' ? (top + bottom - 1n) / bottom : top / bottom + 1n;
  }
  // More than there is can never be reached, however much more.
  if (least > base) return base + 1n;
  return least > 0n ? least : 1n;
}

/** @param sums by measure */
export function isWinning(formula: VotingFormula, sums: readonly number[]): boolean {
  switch (formula.kind) {
    case 'atom':
      return (sums[formula.measure] as number) >= formula.quota;
    case 'all':
      return formula.parts.every((part) => isWinning(part, sums));
    case 'any':
      return formula.parts.some((part) => isWinning(part, sums));
  }
}

/** By measure, the quotas that the formula asks of it, ascending. */
export function listQuotas({ formula, measures }: VotingGame): number[][] {
  const quotas = measures.map(() => new Set<number>());
  const collect = (part: VotingFormula): void => {
    if (part.kind === 'atom') quotas[part.measure]?.add(part.quota);
    else part.parts.forEach(collect);
  };
  collect(formula);
  return quotas.map((set) => [...set].sort((a, b) => a - b));
}
