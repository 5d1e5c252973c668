/**
 * What a seat can count before a vote: who is sure, who is not, and between what bounds the votes will fall. From
 * stated positions, the size of the draw round them, who is in the room, and what the seat has learnt: the whips
 * it has seen and the promises it holds. Never anybody's instructions but its own.
 */
import { keepingVote } from '../../../engine/promises/breach.ts';
import { countOf, NUANCE, statedLeaning } from '../../../engine/vote/forecast.ts';
import { ballotLeaning, leanAt, withGroup } from '../../../engine/floor/group-voice.ts';
import type { BallotCount } from '../../../engine/state/event.ts';
import { isProcedural } from '../../../engine/vote/motion-order.ts';
import { textsOf, type VoteRecord, type Whip } from '../../../engine/state/state.ts';
import { ballotOf, type Question } from '../../../engine/vote/swing.ts';
import { decide } from '../../../engine/vote/tally.ts';
import type { View } from '../../../engine/state/view.ts';
import { questionOf } from '../../../engine/vote/question.ts';
import { heeds } from '../../../engine/vote/whip-effect.ts';
import type { RollCallVote } from '../../../scenario/resolved.ts';

export const CASTS = ['yes', 'no', 'abstain'] as const;
export type Cast = (typeof CASTS)[number];

/** A motion, a vote under way or one on record. */
export type Put = {
  kind: Question['kind'];
  article: number;
  wording: number;
  /** Id of the motion, where it is on the table. */
  motion?: string;
  /** The seat would move it. */
  own?: boolean;
};

/** A vote announced carries its whips, and how far to Yes those lean who said so in the corridor, by delegation. */
export type Announced = Put & { whips?: readonly Whip[]; leans?: ReadonlyMap<number, number> };

export type Range = { low: number; middle: number; high: number };

/** Certain before the vote; `sure`: whatever the unknown do; `likely`: if they vote as counted. */
export type Outlook = 'sure' | 'likely' | 'unlikely' | 'hopeless';

export type GroupCount = BallotCount & { group: string | null; unknown: number };

export type CountSheet = {
  /** By delegation; `unknown` where what was stated leaves it open. */
  expected: readonly (RollCallVote | 'unknown')[];
  /** By delegation: the share 0..1 of what may have been drawn that ends in each ballot. */
  chances: readonly Readonly<Record<Cast, number>>[];
  /** Those sure, and those absent. */
  sure: BallotCount;
  /** Delegations, the least certain last. */
  unknown: readonly number[];
  /** Where eight in ten results fall. */
  range: Readonly<Record<Cast, Range>>;
  /** Least in favour if the unknown vote as counted; null under a compound rule. */
  needed: number | null;
  /** In favour and against together, so counted. */
  voting: number;
  outlook: Outlook;
  /** In favour, and needed for it, if every unknown voted for it. */
  best: { yes: number; needed: number | null };
  groups: readonly GroupCount[];
  /** Counted from answers to the Chair, not from positions: the text as a whole. */
  fromGavel: boolean;
};

/** Mid-points of twenty equal parts of a bell of standard deviation 1. */
const QUANTILES = [0.063, 0.189, 0.319, 0.454, 0.598, 0.755, 0.935, 1.15, 1.44, 1.96].flatMap(
  (z) => [z, -z],
);
/** Standard deviations to either side that hold eight in ten of a bell. */
const EIGHT_IN_TEN = 1.28;
const DECIDED: Readonly<Record<Cast, Readonly<Record<Cast, number>>>> = {
  yes: { yes: 1, no: 0, abstain: 0 },
  no: { yes: 0, no: 1, abstain: 0 },
  abstain: { yes: 0, no: 0, abstain: 1 },
};

const known = new WeakMap<View, Map<string, CountSheet>>();

export function countSheet(view: View, put: Announced): CountSheet {
  const sheets = known.get(view) ?? new Map<string, CountSheet>();
  known.set(view, sheets);
  const own = isOwn(view, put) ? 'own' : '';
  const key = `${put.kind} ${put.article} ${put.wording} ${put.whips?.length ?? 0} ${put.leans?.size ?? 0} ${own}`;
  const sheet = sheets.get(key) ?? makeSheet(view, put);
  sheets.set(key, sheet);
  return sheet;
}

/** The view with the room and the words as they were when a vote on record was taken. */
export function asBefore(view: View, record: VoteRecord): View {
  const articles = view.articles.map((article, a) =>
    a === record.article ? { ...article, text: record.text } : article,
  );
  const present = [...record.roll].map((letter) => (letter === '-' ? 0 : 1));
  return { ...view, articles, present };
}

function makeSheet(view: View, put: Announced): CountSheet {
  const { scenario, present } = view;
  const question = questionOf(view, put);
  const moved = isOwn(view, put);
  const chances = scenario.delegations.map((_, d) =>
    moved && d === view.delegation ? DECIDED.yes : chancesOf(view, d, question, put),
  );
  const expected = chances.map((chance, d): RollCallVote | 'unknown' => {
    if (!present[d]) return 'absent';
    return CASTS.find((cast) => chance[cast] === 1) ?? 'unknown';
  });
  const unknown = expected
    .flatMap((one, d) => (one === 'unknown' ? [d] : []))
    .sort((one, other) => most(chances[other]) - most(chances[one]) || one - other);
  const votes = expected.map((one, d) => (one === 'unknown' ? likeliest(chances[d]) : one));
  const rule = isProcedural(put.kind)
    ? scenario.procedure.procedural
    : scenario.procedure.substance;
  const verdict = (given: readonly RollCallVote[]) => decide(rule, scenario.delegations, given);
  const all = (cast: Cast) => expected.map((one): RollCallVote => (one === 'unknown' ? cast : one));
  const likely = verdict(votes);
  const best = verdict(all('yes'));
  const range = rangesOf(view, expected, chances);
  // Bounds that reach past the threshold leave nothing sure: silence at the gavel, promises nobody has heard.
  const needed = likely.needed ?? NaN;
  const outlook =
    verdict(all('no')).adopted && !(range.yes.low < needed)
      ? 'sure'
      : !best.adopted && !(range.yes.high >= needed)
        ? 'hopeless'
        : likely.adopted
          ? 'likely'
          : 'unlikely';
  return {
    expected,
    chances,
    sure: countOf(expected.filter((one) => one !== 'unknown')),
    unknown,
    range,
    needed: likely.needed,
    voting: likely.presentAndVoting,
    outlook,
    best: { yes: best.inFavour, needed: best.needed },
    groups: groupsOf(view, expected),
    fromGavel: put.kind === 'text',
  };
}

/** Whoever moves words votes for them. */
function isOwn({ motions, seat }: View, { motion, own = false }: Put): boolean {
  return own || motions.some(({ id, by }) => id === motion && by === seat);
}

type Chance = Readonly<Record<Cast, number>>;

function most(chance: Chance | undefined): number {
  return chance ? Math.max(chance.yes, chance.no, chance.abstain) : 1;
}

function likeliest(chance: Chance | undefined): Cast {
  if (!chance) return 'abstain';
  return CASTS.reduce((best, cast) => (chance[cast] > chance[best] ? cast : best));
}

function chancesOf(view: View, d: number, question: Question, put: Announced): Chance {
  if (question.kind === 'text') return onText(view, d);
  const lean =
    d === view.delegation && view.mandate
      ? ballotLeaning(view, view.mandate, d, question)
      : put.leans?.get(d);
  const free =
    lean === undefined
      ? byStated(view, d, question, put.whips ?? [])
      : DECIDED[ballotOf(question.kind, lean, view.values)];
  return bound(view, d, question, put.whips ?? [], free);
}

/** Over all that may have been drawn round what was stated, but what would not have come in when it was fetched. */
function byStated(view: View, d: number, question: Question, whips: readonly Whip[]): Chance {
  const drawn = leansOf(view, d, question);
  const fetched = whips.find(({ carried, how }) => how === 'fetch' && carried.includes(d));
  const comes = ({ delegation, side }: Whip, lean: number): boolean =>
    heeds('fetch', side === 'yes' ? -lean : lean, false, d === delegation, view.values);
  const left = fetched ? drawn.filter((lean) => comes(fetched, lean)) : drawn;
  // Nothing drawn near what it has stated would have come: it stands at the edge.
  const leans =
    left.length > 0 ? left : [fetched?.side === 'no' ? Math.min(...drawn) : Math.max(...drawn)];
  const chance = { yes: 0, no: 0, abstain: 0 };
  for (const lean of leans) chance[ballotOf(question.kind, lean, view.values)] += 1;
  return {
    yes: chance.yes / leans.length,
    no: chance.no / leans.length,
    abstain: chance.abstain / leans.length,
  };
}

function leansOf(view: View, d: number, question: Question): number[] {
  const { scenario, stated, values } = view;
  const on = question.kind === 'noAction' ? question.against : question;
  const substance =
    on && (on.kind === 'vote' || on.kind === 'delete' || on.kind === 'separateVote');
  const ideal = stated[d * scenario.articles.length + question.article] ?? NaN;
  if (!substance || Number.isNaN(ideal)) {
    const lean = statedLeaning(view, d, question);
    return Number.isNaN(ideal) && question.article >= 0
      ? [lean]
      : QUANTILES.map((z) => lean + (z / 2) * NUANCE);
  }
  const sign = on.kind === 'separateVote' ? -1 : 1;
  const turned = question.kind === 'noAction' ? -sign : sign;
  return QUANTILES.map((z) => {
    const drawn = Math.min(100, Math.max(0, ideal + z * values.idealNoise));
    const own = turned * leanAt(scenario, textsOf(view), { ...question, ...on }, drawn);
    return withGroup(view, d, question, own);
  });
}

/** Whips seen and promises held: they bind whatever the delegation leans to. */
function bound(
  view: View,
  d: number,
  question: Question,
  whips: readonly Whip[],
  free: Chance,
): Chance {
  const promised = promisedOn(view, d, question);
  if (promised) return DECIDED[promised];
  const asked = whips.findLast(({ carried, how }) => how !== 'fetch' && carried.includes(d));
  const called = asked && (asked.how === 'soften' ? 'abstain' : asked.side);
  return called ? DECIDED[called] : free;
}

/** The ballot with which the seat would break a promise of its own; null: none would. */
export function brokenBy(view: View, put: Put): 'yes' | 'no' | null {
  const keeps = promisedOn(view, view.delegation, put);
  return keeps && (keeps === 'yes' ? 'no' : 'yes');
}

function promisedOn(view: View, d: number, put: Put): 'yes' | 'no' | null {
  if (put.kind === 'text' || d < 0) return null;
  const text = view.articles[put.article]?.text ?? -1;
  const question = { kind: put.kind, wording: put.wording };
  return (
    view.commitments
      .filter(
        ({ by, article, status }) => by === d && article === put.article && status === 'given',
      )
      .map(({ wording }) => keepingVote(question, text, wording))
      .find((vote) => vote !== null) ?? null
  );
}

/** Who objected votes against, who dissociated is open, who stayed silent is counted in favour. Nothing before the gavel. */
function onText({ gavel, delegation, mandate }: View, d: number): Chance {
  const letter = gavel?.roll.charAt(d);
  if (letter === 'o') return DECIDED.no;
  if (letter === 's' && (d !== delegation || mandate)) return DECIDED.yes;
  return { yes: 1 / 2, no: 1 / 4, abstain: 1 / 4 };
}

/**
 * Share of those counted as sure who are bound by what nobody else has heard: of 90 such ballots in conferences for
 * classes 10 were cast otherwise, of 15,307 where nothing had been negotiated 17.
 */
const UNHEARD = 0.1;

/** Who speaks may have promised a ballot, once there has been negotiation. */
function doubted({ sitting, floor, delegation }: View): ReadonlySet<number> {
  return new Set(sitting > 0 ? floor.filter((d) => d !== delegation) : []);
}

function rangesOf(
  view: View,
  expected: CountSheet['expected'],
  chances: readonly Chance[],
): CountSheet['range'] {
  const doubts = doubted(view);
  const present = expected.filter((one) => one !== 'absent').length;
  const of = (cast: Cast): Range => {
    let [sum, variance] = [0, 0];
    expected.forEach((one, d) => {
      if (one === 'absent') return;
      const counted = chances[d]?.[cast] ?? 0;
      const doubt = one !== 'unknown' && doubts.has(d) ? UNHEARD : 0;
      const p = counted + doubt * (1 / CASTS.length - counted);
      sum += p;
      variance += p * (1 - p);
    });
    const away = EIGHT_IN_TEN * Math.sqrt(variance);
    return {
      low: Math.max(0, Math.floor(sum - away)),
      middle: Math.round(sum),
      high: Math.min(present, Math.ceil(sum + away)),
    };
  };
  return { yes: of('yes'), no: of('no'), abstain: of('abstain') };
}

/** Each delegation in the first group it names that has others in it: the one whose voice it follows. */
function groupsOf({ scenario }: View, expected: CountSheet['expected']): GroupCount[] {
  const several = new Set(
    scenario.groups.filter(({ members }) => members.length > 1).map(({ id }) => id),
  );
  const rows = new Map<string | null, GroupCount>();
  scenario.delegations.forEach(({ groups }, d) => {
    const group = groups.find((id) => several.has(id)) ?? null;
    const row = rows.get(group) ?? { group, yes: 0, no: 0, abstain: 0, absent: 0, unknown: 0 };
    row[expected[d] ?? 'absent'] += 1;
    rows.set(group, row);
  });
  const size = (row: GroupCount) => row.yes + row.no + row.abstain + row.absent + row.unknown;
  return [...rows.values()].sort((one, other) => size(other) - size(one));
}

/** The groups of a vote on record. */
export function groupsOfRoll(view: View, votes: readonly RollCallVote[]): GroupCount[] {
  return groupsOf(view, votes);
}
