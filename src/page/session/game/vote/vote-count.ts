/**
 * What a seat can count before a vote: who is sure, who is not, and between what bounds the votes will fall. From
 * stated positions, the size of the draw round them, who is in the room, and what the seat has learnt: the whips
 * it has seen and the promises it holds. Never anybody's instructions but its own.
 */
import { readBallots } from '../../../../engine/state/roll.ts';
import type { BallotCount } from '../../../../engine/state/event.ts';
import type { VoteRecord } from '../../../../engine/state/state.ts';
import type { View } from '../../../../engine/state/view.ts';
import { countVotes } from '../../../../engine/vote/forecast.ts';
import { isProcedural } from '../../../../engine/motions/motion-rules.ts';
import type { Board } from './roll.ts';
import { makeQuestion } from '../../../../engine/vote/question.ts';
import { decide, makeBallotMeasure } from '../../../../engine/vote/tally.ts';
import type { RollCallVote } from '../../../../scenario/resolved.ts';
import {
  type AnnouncedVote,
  CASTS,
  type Cast,
  type Chance,
  estimateChances,
  DECIDED,
  isBallotFixed,
  type Put,
} from './vote-chances.ts';

export type CountRange = { low: number; middle: number; high: number };

/** Certain before the vote; `sure`: whatever the unknown do; `likely`: if they vote as counted. */
export type VoteOutlook = 'sure' | 'likely' | 'unlikely' | 'hopeless';

export type GroupCount = BallotCount & { group: string | null; unknown: number };

export type CountSheet = {
  /** By delegation; `unknown` where what was stated leaves it open. */
  expected: readonly (RollCallVote | 'unknown')[];
  /** By delegation: the share 0..1 of what may have been drawn that ends in each ballot. */
  chances: readonly Readonly<Record<Cast, number>>[];
  /** By delegation: its ballot is called or bound, and nothing changes it any more. */
  settled: readonly boolean[];
  /** Those sure, and those absent. */
  sure: BallotCount;
  /** Delegations, the least certain last. */
  unknown: readonly number[];
  /** Where eight in ten results fall, of heads. */
  range: Readonly<Record<Cast, CountRange>>;
  /** The same of those in favour, in what the rule counts: what is set against `needed`. */
  inFavour: CountRange;
  /** Those sure, those absent and the unknown, in what the rule counts. */
  weighed: Readonly<Record<RollCallVote | 'unknown', number>>;
  /** Least in favour if the unknown vote as counted; null under a compound rule. */
  needed: number | null;
  /** What a share is then taken of. */
  base: number;
  outlook: VoteOutlook;
  /** In favour, and needed for it of so many, if every unknown voted for it. */
  best: { yes: number; needed: number | null; base: number };
  groups: readonly GroupCount[];
  /** Counted from answers to the Chair, not from positions: the text as a whole. */
  fromGavel: boolean;
};

/** Standard deviations to either side that hold eight in ten of a bell. */
const EIGHT_IN_TEN = 1.28;

const known = new WeakMap<View, Map<string, CountSheet>>();

export function countSheet(view: View, put: AnnouncedVote): CountSheet {
  const sheets = known.get(view) ?? new Map<string, CountSheet>();
  known.set(view, sheets);
  const own = isOwn(view, put) ? 'own' : '';
  const key = `${put.kind} ${put.article} ${put.wording} ${put.whips?.length ?? 0} ${put.leans?.size ?? 0} ${put.called?.size ?? 0} ${own}`;
  const sheet = sheets.get(key) ?? makeSheet(view, put);
  sheets.set(key, sheet);
  return sheet;
}

/** The view with the room and the words as they were when a vote on record was taken. */
export function asBefore(view: View, record: VoteRecord): View {
  const articles = view.articles.map((article, a) =>
    a === record.article ? { ...article, text: record.text } : article,
  );
  const present = readBallots(record.roll).map((ballot) => (ballot === 'absent' ? 0 : 1));
  return { ...view, articles, present };
}

function makeSheet(view: View, put: AnnouncedVote): CountSheet {
  const { scenario, present } = view;
  const question = makeQuestion(view, put);
  const moved = isOwn(view, put);
  const chances = scenario.delegations.map((_, d) =>
    moved && d === view.delegation ? DECIDED.yes : estimateChances(view, d, question, put),
  );
  const expected = chances.map((chance, d): RollCallVote | 'unknown' => {
    if (!present[d]) return 'absent';
    return CASTS.find((cast) => chance[cast] === 1) ?? 'unknown';
  });
  const unknown = expected
    .flatMap((one, d) => (one === 'unknown' ? [d] : []))
    .sort((one, other) => findMost(chances[other]) - findMost(chances[one]) || other - one);
  const votes = expected.map((one, d) => (one === 'unknown' ? findLikeliestCast(chances[d]) : one));
  const rule = isProcedural(put.kind)
    ? scenario.procedure.procedural
    : scenario.procedure.substance;
  const verdict = (given: readonly RollCallVote[]) => decide(rule, scenario.delegations, given);
  const all = (cast: Cast) => expected.map((one): RollCallVote => (one === 'unknown' ? cast : one));
  const likely = verdict(votes);
  const best = verdict(all('yes'));
  const rangeOf = makeRanges(view, expected, chances);
  const { of: weightOf } = makeBallotMeasure(rule, scenario.delegations);
  const inFavour = rangeOf('yes', weightOf);
  const weighed = { yes: 0, no: 0, abstain: 0, absent: 0, unknown: 0 };
  expected.forEach((one, d) => (weighed[one] += weightOf(d)));
  // Bounds that reach past the threshold leave nothing sure: silence at the gavel, promises nobody has heard.
  const needed = likely.needed ?? NaN;
  const outlook =
    verdict(all('no')).adopted && !(inFavour.low < needed)
      ? 'sure'
      : !best.adopted && !(inFavour.high >= needed)
        ? 'hopeless'
        : likely.adopted && !(inFavour.high < needed)
          ? 'likely'
          : 'unlikely';
  return {
    expected,
    chances,
    settled: chances.map((_, d) => isBallotFixed(view, d, put)),
    sure: countVotes(expected.filter((one) => one !== 'unknown')),
    unknown,
    range: {
      yes: rangeOf('yes', HEAD),
      no: rangeOf('no', HEAD),
      abstain: rangeOf('abstain', HEAD),
    },
    inFavour,
    weighed,
    needed: likely.needed,
    base: likely.base,
    outlook,
    best: { yes: best.inFavour, needed: best.needed, base: best.base },
    groups: countGroups(view, expected, weightOf),
    fromGavel: put.kind === 'text',
  };
}

/** Those of the unknown that are less certain than all others, the least first: where many are alike, none of these. */
export function listLeastCertain({ unknown, chances }: CountSheet, named: number): number[] {
  const edge = unknown.at(-named - 1);
  return unknown
    .slice(-named)
    .filter((d) => edge === undefined || findMost(chances[d]) < findMost(chances[edge]))
    .toReversed();
}

/** Whoever moves words votes for them. */
function isOwn({ motions, seat }: View, { motion, own = false }: Put): boolean {
  return own || motions.some(({ id, by }) => id === motion && by === seat);
}

function findMost(chance: Chance | undefined): number {
  return chance ? Math.max(chance.yes, chance.no, chance.abstain) : 1;
}

function findLikeliestCast(chance: Chance | undefined): Cast {
  if (!chance) return 'abstain';
  return CASTS.reduce((best, cast) => (chance[cast] > chance[best] ? cast : best));
}

/**
 * Share of those counted as sure who are bound by what nobody else has heard: of 90 such ballots in conferences for
 * classes 10 were cast otherwise, of 15,307 where nothing had been negotiated 17.
 */
const UNHEARD = 0.1;

/** Who speaks may have promised a ballot, once there has been negotiation. */
function listDoubted({ sitting, floor, delegation }: View): ReadonlySet<number> {
  return new Set(sitting > 0 ? floor.filter((d) => d !== delegation) : []);
}

/** Where eight in ten results fall, of heads or of what they weigh. */
function makeRanges(
  view: View,
  expected: CountSheet['expected'],
  chances: readonly Chance[],
): (cast: Cast, weigh: (d: number) => number) => CountRange {
  const doubts = listDoubted(view);
  return (cast, weigh) => {
    let [sum, variance, present] = [0, 0, 0];
    let step = 1;
    expected.forEach((one, d) => {
      if (one === 'absent') return;
      const counted = chances[d]?.[cast] ?? 0;
      const doubt = one !== 'unknown' && doubts.has(d) ? UNHEARD : 0;
      const p = counted + doubt * (1 / CASTS.length - counted);
      const weight = weigh(d);
      if (weight > 0 && weight < step) step = weight;
      present += weight;
      sum += p * weight;
      variance += p * (1 - p) * weight * weight;
    });
    const away = EIGHT_IN_TEN * Math.sqrt(variance);
    return {
      low: Math.max(0, Math.floor((sum - away) / step) * step),
      middle: Math.round(sum / step) * step,
      high: Math.min(present, Math.ceil((sum + away) / step) * step),
    };
  };
}

const HEAD = (): number => 1;

/** In what the rule counts; each delegation in the first group it names that has others in it: the one whose voice it follows. */
function countGroups(
  { scenario }: View,
  expected: CountSheet['expected'],
  weigh: (d: number) => number,
): GroupCount[] {
  const several = new Set(
    scenario.groups.filter(({ members }) => members.length > 1).map(({ id }) => id),
  );
  const rows = new Map<string | null, GroupCount>();
  scenario.delegations.forEach(({ groups }, d) => {
    const group = groups.find((id) => several.has(id)) ?? null;
    const row = rows.get(group) ?? { group, yes: 0, no: 0, abstain: 0, absent: 0, unknown: 0 };
    row[expected[d] ?? 'absent'] += weigh(d);
    rows.set(group, row);
  });
  const size = (row: GroupCount) => row.yes + row.no + row.abstain + row.absent + row.unknown;
  return [...rows.values()].sort((one, other) => size(other) - size(one));
}

/** The groups of a vote on record. */
export function countGroupsOfRoll(view: View, { rule, lamps }: Board): GroupCount[] {
  const votes = lamps.map((lamp) => (lamp === 'waiting' ? 'absent' : lamp));
  return countGroups(view, votes, makeBallotMeasure(rule, view.scenario.delegations).of);
}
