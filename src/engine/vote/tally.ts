/** One decision under a rule of the scenario format: exact fractions, abstentions and absence as the rule says. */
import type {
  BaseOfCount,
  RollCallVote,
  Rule,
  SeatIndex,
  Threshold,
} from '../../scenario/resolved.ts';
import type { WeighedCount } from '../state/event.ts';
import { convertFromUnits, toUnits, type Units } from '../numbers/exact.ts';

export type Member = {
  id: string;
  votes: number;
  capability?: number;
  weights: ReadonlyMap<string, number>;
  /** Takes its seat later: while it is absent it is no member. */
  joins?: number;
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
  const units = weighMembers(members, undefined);
  const sums = sumBallots(units, members, votes);
  const { unit } = units;
  const reason = favoured ? explainCompound(rule, members, votes) : 'nobodyInFavour';
  const voting = convertFromUnits(sums.yes + sums.no, unit);
  return {
    adopted: reason === 'met',
    needed: null,
    base: voting,
    presentAndVoting: voting,
    inFavour: convertFromUnits(sums.yes, unit),
    reason,
  };
}

function explainCompound(
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
  const units = weighMembers(members, threshold.weigh);
  const sums = sumBallots(units, members, votes);
  const base = computeBase(threshold.of, sums);
  const needed = computeLeastInFavour(threshold, base, units.unit);
  const adopted = favoured && sums.yes >= needed && base > 0n;
  return {
    adopted,
    needed: base === 0n ? null : convertFromUnits(needed, units.unit),
    base: convertFromUnits(base, units.unit),
    presentAndVoting: convertFromUnits(sums.yes + sums.no, units.unit),
    inFavour: convertFromUnits(sums.yes, units.unit),
    reason: adopted ? 'met' : favoured ? 'short' : 'nobodyInFavour',
  };
}

/** Least amount in favour, in units, that meets the bound; never less than one unit. */
function computeLeastInFavour(threshold: Threshold, base: bigint, unit: bigint): bigint {
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

function sumBallots(
  units: Units,
  members: readonly Member[],
  votes: readonly RollCallVote[],
): Sums {
  const sums = units.small ? sumSmallBallots(units.small, votes) : sumLargeBallots(units, votes);
  for (let i = 0; i < members.length; i += 1)
    if (members[i]?.joins && votes[i] === 'absent') sums.members -= units.values[i] ?? 0n;
  return sums;
}

function sumSmallBallots(small: NonNullable<Units['small']>, votes: readonly RollCallVote[]): Sums {
  let yes = 0;
  let no = 0;
  let abstain = 0;
  let absent = 0;
  for (let i = 0; i < votes.length; i += 1) {
    const vote = votes[i];
    const weight = small[i] ?? 0;
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

function sumLargeBallots(units: Units, votes: readonly RollCallVote[]): Sums {
  const sums: Sums = { yes: 0n, no: 0n, abstain: 0n, members: 0n };
  votes.forEach((vote, i) => {
    const weight = units.values[i] ?? 0n;
    sums.members += weight;
    if (vote !== 'absent') sums[vote] += weight;
  });
  return sums;
}

function computeBase(of: BaseOfCount, sums: Sums): bigint {
  if (of === 'members') return sums.members;
  return sums.yes + sums.no + (of === 'present' ? sums.abstain : 0n);
}

/**
 * Least in favour by a count of heads; null for an empty base or a compound rule. Undefined where heads are not what
 * the rule counts.
 */
export function computeNeededHeads(
  rule: Rule,
  members: readonly Member[],
  { yes, no, abstain }: { yes: number; no: number; abstain: number },
): number | null | undefined {
  if (rule.kind !== 'threshold') return null;
  const { of, amount, bound } = rule.threshold;
  if (!isHeadCount(rule, members)) return undefined;
  // How many are members is not known without their ballots.
  if (of === 'members' && members.some(({ joins }) => joins)) return undefined;
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
export type BallotMeasure = { of: (d: SeatIndex) => number; total: number };

const measures = new WeakMap<Units, BallotMeasure>();

export function makeBallotMeasure(rule: Rule, members: readonly Member[]): BallotMeasure {
  const units = weighMembers(members, rule.kind === 'threshold' ? rule.threshold.weigh : undefined);
  let measure = measures.get(units);
  if (!measure) {
    const { values, unit } = units;
    const total = convertFromUnits(
      values.reduce((sum, value) => sum + value, 0n),
      unit,
    );
    measure = { of: (d) => convertFromUnits(values[d] ?? 0n, unit), total };
    measures.set(units, measure);
  }
  return measure;
}

/** The ballots in whatever the rule counts, once for each thing its parts weigh by; heads where it counts nothing. */
export function countByWeight(
  rule: Rule,
  members: readonly Member[],
  votes: readonly RollCallVote[],
): WeighedCount[] {
  const names = listWeighs(rule);
  if (names.length === 0) return [headCount(votes)];
  return [...new Set(names)].map((name) => {
    const units = weighMembers(members, name);
    if (units.heads) return headCount(votes);
    const sums = sumBallots(units, members, votes);
    const told = (sum: bigint) => convertFromUnits(sum, units.unit);
    const yes = told(sums.yes);
    const no = told(sums.no);
    const abstain = told(sums.abstain);
    const absent = told(sums.members - sums.yes - sums.no - sums.abstain);
    return { weigh: name, count: { yes, no, abstain, absent } };
  });
}

/** What an event of a count carries beside its heads: nothing where heads are all that the rule counts. */
export function addWeights(
  rule: Rule,
  members: readonly Member[],
  votes: readonly RollCallVote[],
): { weighed?: readonly WeighedCount[] } {
  const counts = countByWeight(rule, members, votes);
  return counts.some(({ weigh }) => weigh !== null) ? { weighed: counts } : {};
}

function headCount(votes: readonly RollCallVote[]): WeighedCount {
  const count = { yes: 0, no: 0, abstain: 0, absent: 0 };
  for (const vote of votes) count[vote] += 1;
  return { weigh: null, count };
}

function listWeighs(rule: Rule): string[] {
  if (rule.kind === 'threshold') return [rule.threshold.weigh ?? 'votes'];
  return rule.kind === 'veto' ? [] : rule.rules.flatMap(listWeighs);
}

/** Whether each member weighs 1 in what a rule counts. */
export function isHeadCount(rule: Rule, members: readonly Member[]): boolean {
  if (rule.kind !== 'threshold') return false;
  return weighMembers(members, rule.threshold.weigh).heads;
}

/** `heads`: each weighs 1. */
type Weighed = Units & { heads: boolean };

const known = new WeakMap<readonly Member[], Map<string, Weighed>>();
let latest: { members: readonly Member[]; name: string; weighed: Weighed } | undefined;

/** Members' weights by name, in whole units; `votes` where the rule names none. */
function weighMembers(members: readonly Member[], name = 'votes'): Weighed {
  if (latest?.members === members && latest.name === name) return latest.weighed;
  const byName = known.get(members) ?? new Map<string, Weighed>();
  known.set(members, byName);
  let weighed = byName.get(name);
  if (!weighed) {
    const { values, unit, small } = toUnits(members.map((one) => readMemberWeight(one, name)));
    const heads = unit === 1n && values.every((value) => value === 1n);
    weighed = small ? { values, unit, heads, small } : { values, unit, heads };
    byName.set(name, weighed);
  }
  latest = { members, name, weighed };
  return weighed;
}

function readMemberWeight(member: Member, name: string): number {
  if (name === 'votes') return member.votes;
  if (name === 'capability') return member.capability ?? 0;
  return member.weights.get(name) ?? 0;
}
