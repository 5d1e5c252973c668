/** Who could have turned a decision by voting with the other side: one alone, or how many it takes. */
import { decide, type Member } from '../../../engine/vote/tally.ts';
import type { RollCallVote, Rule, Threshold } from '../../../scenario/resolved.ts';

export type Pivot = {
  /** Fewest who would have had to vote with the other side; null: not even all who voted would do. */
  least: number | null;
  /** False: the rule is compound and fewer may do. */
  exact: boolean;
  /** Those each of whom would have turned it alone, by index; none where it takes more. */
  alone: readonly number[];
};

type Side = 'yes' | 'no';
type Ballots = { rule: Rule; members: readonly Member[]; votes: readonly RollCallVote[] };

/** Absent delegations stay absent: they cast no ballot that could be another. */
export function findPivot(
  rule: Rule,
  members: readonly Member[],
  votes: readonly RollCallVote[],
): Pivot {
  const ballots = { rule, members, votes };
  const wish = decide(rule, members, votes).adopted ? 'no' : 'yes';
  const { switched, exact } = findFewest(ballots, wish);
  if (switched === null) return { least: null, exact, alone: [] };
  const alone = switched.length === 1 || !exact ? listTurners(ballots, wish) : [];
  if (alone.length > 0) return { least: 1, exact: true, alone };
  return { least: switched.length, exact, alone };
}

type Fewest = { switched: readonly number[] | null; exact: boolean };

/** The smallest set that brings the rule to the side wished for. */
function findFewest(ballots: Ballots, wish: Side): Fewest {
  const { rule } = ballots;
  // One part decides: `any` is met by one, `all` is broken by one.
  if (rule.kind === (wish === 'yes' ? 'any' : 'all')) {
    return rule.rules
      .map((part) => findFewest({ ...ballots, rule: part }, wish))
      .reduce(
        (best, part) => ({
          switched: chooseShorter(best.switched, part.switched),
          exact: best.exact && part.exact,
        }),
        { switched: null, exact: true },
      );
  }
  const order = orderByEffect(ballots, wish);
  if (!turnsOutcome(ballots, wish, order)) return { switched: null, exact: true };
  const greedy = order.slice(0, findLeastPrefix(ballots, wish, order));
  if (rule.kind === 'threshold') return { switched: greedy, exact: true };
  const switched = dropIdle(ballots, wish, greedy);
  return { switched, exact: isPlain(rule) || switched.length === 1 };
}

function chooseShorter(
  one: readonly number[] | null,
  other: readonly number[] | null,
): readonly number[] | null {
  if (one === null || other === null) return one ?? other;
  return other.length < one.length ? other : one;
}

/** One order of effect serves the whole rule: a threshold, a veto, or vetoes beside one threshold. */
function isPlain(rule: Rule): boolean {
  if (rule.kind === 'threshold' || rule.kind === 'veto') return true;
  if (rule.kind === 'any') return false;
  return (
    rule.rules.every(({ kind }) => kind === 'threshold' || kind === 'veto') &&
    rule.rules.filter(({ kind }) => kind === 'threshold').length <= 1
  );
}

function listSwitchable({ votes }: Ballots, wish: Side): number[] {
  return votes.flatMap((vote, i) => (vote === 'absent' || vote === wish ? [] : [i]));
}

function turnsOutcome({ rule, members, votes }: Ballots, wish: Side, switched: readonly number[]) {
  const next = [...votes];
  for (const i of switched) next[i] = wish;
  return decide(rule, members, next).adopted === (wish === 'yes');
}

/** Every switch works the same way, so the first prefix that turns it is found by halving. */
function findLeastPrefix(ballots: Ballots, wish: Side, order: readonly number[]): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (turnsOutcome(ballots, wish, order.slice(0, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

function dropIdle(ballots: Ballots, wish: Side, switched: readonly number[]): number[] {
  let kept = [...switched];
  for (const i of switched) {
    const rest = kept.filter((other) => other !== i);
    if (turnsOutcome(ballots, wish, rest)) kept = rest;
  }
  return kept;
}

function listTurners(ballots: Ballots, wish: Side): number[] {
  return listSwitchable(ballots, wish).filter((i) => turnsOutcome(ballots, wish, [i]));
}

/** Those who could switch: vetoes first, then by what a switch adds to the side wished for, then by index. */
function orderByEffect(ballots: Ballots, wish: Side): number[] {
  const { rule, members, votes } = ballots;
  const holders = new Set(listAllVetoHolders(rule));
  const thresholds = listThresholds(rule).map((threshold) => ({
    threshold,
    all: members.reduce((sum, one) => sum + readBallotWeight(one, threshold.weigh), 0),
  }));
  const effects = members.map((member, i) => {
    const vote = votes[i] ?? 'absent';
    const veto = holders.has(member.id) && (wish === 'no' || vote === 'no');
    const pull = thresholds.reduce((sum, { threshold, all }) => {
      const weight = all > 0 ? readBallotWeight(member, threshold.weigh) / all : 0;
      return sum + weight * computeShareMoved(threshold, vote, wish);
    }, 0);
    return { veto: veto ? 1 : 0, pull };
  });
  const effect = (i: number) => effects[i] ?? { veto: 0, pull: 0 };
  return listSwitchable(ballots, wish).sort(
    (one, other) =>
      effect(other).veto - effect(one).veto || effect(other).pull - effect(one).pull || one - other,
  );
}

/** What a switch does to (in favour - share x base), in weights of whoever switches. */
function computeShareMoved({ of, amount }: Threshold, vote: RollCallVote, wish: Side): number {
  if (vote !== 'abstain') return 1;
  const counted = of === 'presentAndVoting' && 'share' in amount;
  const share = counted ? amount.share.numerator / amount.share.denominator : 0;
  return wish === 'yes' ? 1 - share : share;
}

function readBallotWeight(member: Member, name = 'votes'): number {
  if (name === 'votes') return member.votes;
  return name === 'capability' ? (member.capability ?? 0) : (member.weights.get(name) ?? 0);
}

function listThresholds(rule: Rule): Threshold[] {
  if (rule.kind === 'threshold') return [rule.threshold];
  return rule.kind === 'veto' ? [] : rule.rules.flatMap(listThresholds);
}

/** Ids of those who hold a veto anywhere in a rule. */
export function listAllVetoHolders(rule: Rule): readonly string[] {
  if (rule.kind === 'veto') return rule.holders;
  return rule.kind === 'threshold' ? [] : rule.rules.flatMap(listAllVetoHolders);
}
