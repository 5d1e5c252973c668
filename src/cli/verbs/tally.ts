/** `tally`: one decision under a rule, by bare counts or by who voted how. */
import { decide, type Decision, type Member } from '../../engine/vote/tally.ts';
import { listSome, shorten } from '../../scenario/problem.ts';
import type { RollCallVote, Rule } from '../../scenario/resolved.ts';
import { formatShare } from '../../scenario/share.ts';
import {
  type CliAnswer,
  makeAnswer,
  asJson,
  reportMisuse,
  refuseWith,
  type Tried,
  succeed,
} from '../answer.ts';
import { parseMembers, parseRule, parseVotes } from '../tally-input.ts';
import { formatTable } from '../text-table.ts';
import { parseWholeNumber } from '../whole-number.ts';

const MOST = 1_000_000_000;
const COUNTS = ['yes', 'no', 'abstain', 'absent'] as const;

export type TallyOptions = {
  rule: string;
  yes?: string;
  no?: string;
  abstain?: string;
  absent?: string;
  votes?: string;
  members?: string;
  json?: boolean;
};

/** Who may vote, and how each did. */
type Ballots = { members: readonly Member[]; votes: readonly RollCallVote[] };

export function tallyVerb(options: TallyOptions): CliAnswer {
  const members = options.members === undefined ? succeed(null) : parseMembers(options.members);
  if (!members.ok) return refuseWith(members);
  const rule = parseRule(options.rule, members.value);
  if (!rule.ok) return refuseWith(rule);
  const ballots = readBallots(options, rule.value, members.value);
  if (!ballots.ok) return refuseWith(ballots);
  const decision = decide(rule.value, ballots.value.members, ballots.value.votes);
  return answerWith(rule.value, ballots.value, decision, options.json ?? false);
}

function readBallots(
  options: TallyOptions,
  rule: Rule,
  members: readonly Member[] | null,
): Tried<Ballots> {
  const counted = COUNTS.some((count) => options[count] !== undefined);
  if (options.votes === undefined) {
    if (counted) return readBallotsByCount(options, rule, members);
    return reportMisuse('votes', 'Give the counts (--yes, --no, --abstain) or --votes.');
  }
  if (counted) return reportMisuse('votes', 'Give either the counts or --votes, not both.');
  return readBallotsByName(options.votes, rule, members);
}

function readBallotsByName(
  written: string,
  rule: Rule,
  members: readonly Member[] | null,
): Tried<Ballots> {
  const votes = parseVotes(written);
  if (!votes.ok) return votes;
  const [weight] = members === null ? listWeights(rule) : [];
  if (weight !== undefined) {
    return reportMisuse(
      'members',
      `The rule weighs by "${shorten(weight)}": give the weights with --members.`,
    );
  }
  const all = members ?? [...votes.value.keys()].map((id) => makeBloc(id, 1));
  const ids = new Set(all.map(({ id }) => id));
  const stranger = [...votes.value.keys()].find((id) => !ids.has(id));
  if (stranger !== undefined) {
    return reportMisuse('votes', `"${stranger.slice(0, 80)}" votes but is not a member.`);
  }
  return succeed({ members: all, votes: all.map(({ id }) => votes.value.get(id) ?? 'absent') });
}

/** Each count is one bloc with that many votes: who they are must not matter to the rule. */
function readBallotsByCount(
  options: TallyOptions,
  rule: Rule,
  members: readonly Member[] | null,
): Tried<Ballots> {
  const counts: number[] = [];
  for (const name of COUNTS) {
    const count = parseWholeNumber(`--${name}`, options[name] ?? '0', 0, MOST);
    if (!count.ok) return count;
    counts.push(count.value);
  }
  const [, no = 0] = counts;
  const [weight] = listWeights(rule);
  if (weight !== undefined) {
    const message = `The rule weighs by "${weight}": say who voted how with --votes and --members.`;
    return reportMisuse('votes', message);
  }
  if (no > 0 && listHoldersIn(rule).length > 0) {
    return reportMisuse(
      'votes',
      'The rule has a veto and someone voted against: say who with --votes.',
    );
  }
  if (members !== null) {
    const rest = findMissing(members, options, counts);
    if (!rest.ok) return rest;
    counts[3] = (counts[3] ?? 0) + rest.value;
  }
  const votes = COUNTS.filter((_, i) => (counts[i] ?? 0) > 0);
  return succeed({
    members: votes.map((name) => makeBloc(name, counts[COUNTS.indexOf(name)] ?? 0)),
    votes,
  });
}

/** Members that none of the counts has. */
function findMissing(
  members: readonly Member[],
  { absent }: TallyOptions,
  counts: readonly number[],
): Tried<number> {
  if (members.some(({ votes }) => votes !== 1)) {
    return reportMisuse('votes', 'Members have unequal votes: say who voted how with --votes.');
  }
  const rest = members.length - counts.reduce((sum, count) => sum + count, 0);
  if (rest < 0 || (rest > 0 && absent !== undefined)) {
    return reportMisuse(
      'members',
      `There are ${members.length} members, so the counts do not add up.`,
    );
  }
  return succeed(rest);
}

function makeBloc(id: string, votes: number): Member {
  return { id, votes, weights: new Map() };
}

function listWeights(rule: Rule): string[] {
  if (rule.kind === 'veto') return [];
  if (rule.kind !== 'threshold') return rule.rules.flatMap(listWeights);
  return rule.threshold.weigh === undefined ? [] : [rule.threshold.weigh];
}

function listHoldersIn(rule: Rule): string[] {
  if (rule.kind === 'threshold') return [];
  return rule.kind === 'veto' ? [...rule.holders] : rule.rules.flatMap(listHoldersIn);
}

/** Holders in the parts of a rule that failed by a veto. */
function listVetoers(
  rule: Rule,
  members: readonly Member[],
  votes: readonly RollCallVote[],
): string[] {
  if (rule.kind === 'threshold' || decide(rule, members, votes).reason !== 'vetoed') return [];
  if (rule.kind === 'veto') return [...rule.holders];
  return rule.rules.flatMap((part) => listVetoers(part, members, votes));
}

function answerWith(rule: Rule, ballots: Ballots, decision: Decision, json: boolean): CliAnswer {
  const { adopted, needed, presentAndVoting, inFavour } = decision;
  const reason = describeReason(rule, ballots, decision);
  if (json) return makeAnswer(asJson({ adopted, needed, presentAndVoting, inFavour, reason }));
  return makeAnswer(
    formatTable([
      [adopted ? 'adopted' : 'not adopted', reason],
      ['in favour', String(inFavour)],
      ['needed', needed === null ? '-' : String(needed)],
      ['present and voting', String(presentAndVoting)],
    ]),
  );
}

function describeReason(rule: Rule, { members, votes }: Ballots, decision: Decision): string {
  switch (decision.reason) {
    case 'nobodyInFavour':
      return 'Nobody is in favour.';
    case 'vetoed': {
      const holders = new Set(listVetoers(rule, members, votes));
      const against = members.filter(({ id }, i) => holders.has(id) && votes[i] === 'no');
      return `Vetoed by ${listSome(against.map(({ id }) => id))}.`;
    }
    case 'notAll':
      return `Not every part of the rule is met. ${describeParts(rule, members, votes)}`;
    case 'notAny':
      return `No part of the rule is met. ${describeParts(rule, members, votes)}`;
    default:
      return rule.kind === 'threshold'
        ? describeThreshold(rule, decision)
        : `The rule is met. ${describeParts(rule, members, votes)}`.trim();
  }
}

function describeThreshold(rule: Extract<Rule, { kind: 'threshold' }>, decision: Decision): string {
  const { of, bound, amount, weigh } = rule.threshold;
  const base = {
    presentAndVoting: 'those present and voting',
    present: 'those present',
    members: 'all members',
  };
  const bar =
    'count' in amount ? String(amount.count) : `${formatShare(amount.share)} of ${base[of]}`;
  const { inFavour, needed, adopted } = decision;
  const weighed = weigh === undefined ? '' : `, weighed by ${shorten(weigh)}`;
  const compared = adopted ? 'enough' : 'too few';
  const wanted = `${bound === 'atLeast' ? 'at least' : 'more than'} ${bar}${weighed}`;
  return `${inFavour} in favour is ${compared}: the rule needs ${wanted}, which is ${needed ?? '-'}.`;
}

/** Each part of a compound rule, and whether it is met. */
function describeParts(
  rule: Rule,
  members: readonly Member[],
  votes: readonly RollCallVote[],
): string {
  if (rule.kind !== 'all' && rule.kind !== 'any') return '';
  return rule.rules
    .map((part, i) => {
      const decision = decide(part, members, votes);
      const { adopted, inFavour, needed } = decision;
      const numbers = needed === null ? '' : `, ${inFavour} in favour, ${needed} needed`;
      return `Part ${i + 1}: ${adopted ? 'met' : 'not met'}${numbers}.`;
    })
    .join(' ');
}
