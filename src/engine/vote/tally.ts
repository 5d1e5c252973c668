/** One decision under a rule of the scenario format: exact fractions, abstentions and absence as the rule says. */
import type { SeatIndex } from '../../scenario/ids.ts';
import type { RollCallVote } from '../../scenario/resolved.ts';
import type { BaseOfCount, Rule, Threshold } from '../../scenario/rule.ts';
import type { WeighedCount } from '../state/event.ts';
import { fromUnits, toUnits, type Units } from '../numbers/exact.ts';

export type Member = {
  id: string;
  votes: number;
  capability?: number;
  weights: ReadonlyMap<string, number>;
};

export type TallyReason = 'met' | 'nobodyInFavour' | 'short' | 'vetoed' | 'notAll' | 'notAny';

export type Decision = {
  adopted: boolean;
  /** Least in favour for the same base, in what the rule counts; null for compound rules or an empty base. */
  needed: number | null;
  /** What a share is taken of, in what the rule counts; as `presentAndVoting` for compound rules. */
  base: number;
  /** In favour and against, in what the rule counts (votes for compound rules). */
  presentAndVoting: number;
  inFavour: number;
  reason: TallyReason;
};

/**
 * @param members every member, absent ones included
 * @param votes one for each member, in the same order
 */
export function decide(
  rule: Rule,
  members: readonly Member[],
  votes: readonly RollCallVote[],
): Decision {
  const favoured = votes.includes('yes');
  if (rule.kind === 'threshold') return decideThreshold(rule.threshold, members, votes, favoured);
  const sums = sumsOf(weighed(members, undefined), votes);
  const unit = weighed(members, undefined).unit;
  const reason = favoured ? compoundReason(rule, members, votes) : 'nobodyInFavour';
  const voting = fromUnits(sums.yes + sums.no, unit);
  return {
    adopted: reason === 'met',
    needed: null,
    base: voting,
    presentAndVoting: voting,
    inFavour: fromUnits(sums.yes, unit),
    reason,
  };
}

function compoundReason(
  rule: Exclude<Rule, { kind: 'threshold' }>,
  members: readonly Member[],
  votes: readonly RollCallVote[],
): TallyReason {
  if (rule.kind === 'veto') {
    const holders = new Set(rule.holders);
    const against = members.some((member, i) => holders.has(member.id) && votes[i] === 'no');
    return against ? 'vetoed' : 'met';
  }
  const parts = rule.rules.map((part) => decide(part, members, votes));
  if (rule.kind === 'any') return parts.some((part) => part.adopted) ? 'met' : 'notAny';
  if (parts.every((part) => part.adopted)) return 'met';
  return parts.some((part) => part.reason === 'vetoed') ? 'vetoed' : 'notAll';
}

function decideThreshold(
  threshold: Threshold,
  members: readonly Member[],
  votes: readonly RollCallVote[],
  favoured: boolean,
): Decision {
  const units = weighed(members, threshold.weigh);
  const sums = sumsOf(units, votes);
  const base = baseOf(threshold.of, sums);
  const needed = leastInFavour(threshold, base, units.unit);
  const adopted = favoured && sums.yes >= needed && base > 0n;
  return {
    adopted,
    needed: base === 0n ? null : fromUnits(needed, units.unit),
    base: fromUnits(base, units.unit),
    presentAndVoting: fromUnits(sums.yes + sums.no, units.unit),
    inFavour: fromUnits(sums.yes, units.unit),
    reason: adopted ? 'met' : favoured ? 'short' : 'nobodyInFavour',
  };
}

/** Least amount in favour, in units, that meets the bound; never less than one unit. */
function leastInFavour(threshold: Threshold, base: bigint, unit: bigint): bigint {
  const { amount, bound } = threshold;
  let least: bigint;
  if ('count' in amount) {
    least = BigInt(amount.count) * unit + (bound === 'moreThan' ? 1n : 0n);
  } else {
    const top = BigInt(amount.share.numerator) * base;
    const bottom = BigInt(amount.share.denominator);
    least = bound === 'atLeast' ? (top + bottom - 1n) / bottom : top / bottom + 1n;
  }
  return least > 0n ? least : 1n;
}

type Sums = { yes: bigint; no: bigint; abstain: bigint; members: bigint };

function sumsOf(units: Units, votes: readonly RollCallVote[]): Sums {
  const { small } = units;
  if (!small) return largeSumsOf(units, votes);
  let [yes, no, abstain, absent] = [0, 0, 0, 0];
  for (let i = 0; i < votes.length; i += 1) {
    const [vote, weight] = [votes[i], small[i] ?? 0];
    if (vote === 'yes') yes += weight;
    else if (vote === 'no') no += weight;
    else if (vote === 'abstain') abstain += weight;
    else absent += weight;
  }
  return {
    yes: BigInt(yes),
    no: BigInt(no),
    abstain: BigInt(abstain),
    members: BigInt(yes + no + abstain + absent),
  };
}

function largeSumsOf(units: Units, votes: readonly RollCallVote[]): Sums {
  const sums: Sums = { yes: 0n, no: 0n, abstain: 0n, members: 0n };
  votes.forEach((vote, i) => {
    const weight = units.values[i] ?? 0n;
    sums.members += weight;
    if (vote !== 'absent') sums[vote] += weight;
  });
  return sums;
}

function baseOf(of: BaseOfCount, sums: Sums): bigint {
  if (of === 'members') return sums.members;
  return sums.yes + sums.no + (of === 'present' ? sums.abstain : 0n);
}

/**
 * Least in favour by a count of heads; null for an empty base or a compound rule. Undefined where heads are not what
 * the rule counts.
 */
export function neededOfHeads(
  rule: Rule,
  members: readonly Member[],
  { yes, no, abstain }: { yes: number; no: number; abstain: number },
): number | null | undefined {
  if (rule.kind !== 'threshold') return null;
  const { of, amount, bound } = rule.threshold;
  if (!countsHeads(rule, members)) return undefined;
  const base = of === 'members' ? members.length : yes + no + (of === 'present' ? abstain : 0);
  if (base === 0) return null;
  if ('count' in amount) return Math.max(1, amount.count + (bound === 'moreThan' ? 1 : 0));
  const { numerator, denominator } = amount.share;
  const top = numerator * base;
  if (!Number.isSafeInteger(top + denominator)) return undefined;
  const below = (top - (top % denominator)) / denominator;
  const exact = bound === 'atLeast' && below * denominator === top;
  return Math.max(1, exact ? below : below + 1);
}

/** What members weigh in what a rule counts; in votes for a compound rule. */
export type Measure = { of: (d: SeatIndex) => number; total: number };

const measures = new WeakMap<Units, Measure>();

export function measureOf(rule: Rule, members: readonly Member[]): Measure {
  const units = weighed(members, rule.kind === 'threshold' ? rule.threshold.weigh : undefined);
  let measure = measures.get(units);
  if (!measure) {
    const { values, unit } = units;
    const total = fromUnits(
      values.reduce((sum, value) => sum + value, 0n),
      unit,
    );
    measure = { of: (d) => fromUnits(values[d] ?? 0n, unit), total };
    measures.set(units, measure);
  }
  return measure;
}

/** The ballots in whatever the rule counts, once for each thing its parts weigh by; heads where it counts nothing. */
export function weighedCounts(
  rule: Rule,
  members: readonly Member[],
  votes: readonly RollCallVote[],
): WeighedCount[] {
  const names = weighsIn(rule);
  if (names.length === 0) return [headCount(votes)];
  return [...new Set(names)].map((name) => {
    const units = weighed(members, name);
    if (units.unit === 1n && units.values.every((value) => value === 1n)) return headCount(votes);
    const sums = sumsOf(units, votes);
    const told = (sum: bigint) => fromUnits(sum, units.unit);
    const [yes, no, abstain] = [told(sums.yes), told(sums.no), told(sums.abstain)];
    const absent = told(sums.members - sums.yes - sums.no - sums.abstain);
    return { weigh: name, count: { yes, no, abstain, absent } };
  });
}

/** What an event of a count carries beside its heads: nothing where heads are all that the rule counts. */
export function besideHeads(
  rule: Rule,
  members: readonly Member[],
  votes: readonly RollCallVote[],
): { weighed?: readonly WeighedCount[] } {
  const counts = weighedCounts(rule, members, votes);
  return counts.some(({ weigh }) => weigh !== null) ? { weighed: counts } : {};
}

function headCount(votes: readonly RollCallVote[]): WeighedCount {
  const count = { yes: 0, no: 0, abstain: 0, absent: 0 };
  for (const vote of votes) count[vote] += 1;
  return { weigh: null, count };
}

function weighsIn(rule: Rule): string[] {
  if (rule.kind === 'threshold') return [rule.threshold.weigh ?? 'votes'];
  return rule.kind === 'veto' ? [] : rule.rules.flatMap(weighsIn);
}

const headsOf = new WeakMap<Units, boolean>();

/** Whether each member weighs 1 in what a rule counts. */
export function countsHeads(rule: Rule, members: readonly Member[]): boolean {
  if (rule.kind !== 'threshold') return false;
  const units = weighed(members, rule.threshold.weigh);
  let heads = headsOf.get(units);
  if (heads === undefined) {
    heads = units.unit === 1n && units.values.every((value) => value === 1n);
    headsOf.set(units, heads);
  }
  return heads;
}

const unitsOf = new WeakMap<readonly Member[], Map<string, Units>>();

/** Members' weights by name, in whole units; `votes` where the rule names none. */
function weighed(members: readonly Member[], name = 'votes'): Units {
  const byName = unitsOf.get(members) ?? new Map<string, Units>();
  unitsOf.set(members, byName);
  const known = byName.get(name);
  if (known) return known;
  const units = toUnits(members.map((member) => weightOf(member, name)));
  byName.set(name, units);
  return units;
}

function weightOf(member: Member, name: string): number {
  if (name === 'votes') return member.votes;
  if (name === 'capability') return member.capability ?? 0;
  return member.weights.get(name) ?? 0;
}
