/** What one delegation may vote, as far as a seat can know: a share of what may have been drawn for each ballot. */
import type { ArticleIndex, WordingIndex } from '../../../../scenario/resolved.ts';
import { readGavel } from '../../../../engine/state/roll.ts';
import { chooseAssentVote } from '../../../../engine/promises/assent.ts';
import { findKeepingVote } from '../../../../engine/promises/breach.ts';
import { computeBallotLeaning, withGroup } from '../../../../engine/floor/group-voice.ts';
import { leanAt } from '../../../../engine/motions/nearer.ts';
import type { Whip } from '../../../../engine/state/state.ts';
import { readIdealNoise } from '../../../../engine/setup/reach.ts';
import { listWordings, readStandingTexts, readTextOn } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import { readNuance, computeStatedLeaning } from '../../../../engine/vote/forecast.ts';
import {
  changeSign,
  isOnTime,
  isSubstantive,
  QUESTION_RULES,
  readMoverSide,
} from '../../../../engine/motions/motion-rules.ts';
import type { Question } from '../../../../engine/motions/motion-rule.ts';
import { chooseBallot } from '../../../../engine/motions/swing.ts';
import { heeds } from '../../../../engine/vote/whip-effect.ts';
import { whipReach } from '../../../../engine/vote/question.ts';
import { type ChangeWorth, computeChangeWorth } from '../worth.ts';

export const CASTS = ['yes', 'no', 'abstain'] as const;
export type Cast = (typeof CASTS)[number];

/** A motion, a vote under way or one on record. */
export type Put = {
  kind: Question['kind'];
  article: ArticleIndex;
  wording: WordingIndex;
  /** Id of the motion, where it is on the table. */
  motion?: string;
  /** The seat would move it. */
  own?: boolean;
};

/** A vote announced, with what is known of it; by delegation. */
export type AnnouncedVote = Put & {
  whips?: readonly Whip[];
  /** How far to Yes those lean who said so in the corridor. */
  leans?: ReadonlyMap<number, number>;
  /** Ballots called already. */
  called?: ReadonlyMap<number, Cast>;
};

/** Mid-points of twenty equal parts of a bell of standard deviation 1. */
const QUANTILES = [0.063, 0.189, 0.319, 0.454, 0.598, 0.755, 0.935, 1.15, 1.44, 1.96].flatMap(
  (z) => [z, -z],
);
export type Chance = Readonly<Record<Cast, number>>;

export const DECIDED: Readonly<Record<Cast, Readonly<Record<Cast, number>>>> = {
  yes: { yes: 1, no: 0, abstain: 0 },
  no: { yes: 0, no: 1, abstain: 0 },
  abstain: { yes: 0, no: 0, abstain: 1 },
};

export function estimateChances(
  view: View,
  d: number,
  question: Question,
  put: AnnouncedVote,
): Chance {
  const called = put.called?.get(d);
  if (called) return DECIDED[called];
  if (question.kind === 'text') return onText(view, d);
  const lean =
    d === view.delegation && view.mandate
      ? computeBallotLeaning(view, view.mandate, d, question)
      : put.leans?.get(d);
  const free =
    lean === undefined
      ? byStated(view, d, question, put.whips ?? [])
      : DECIDED[chooseBallot(question.kind, lean, view.values)];
  return heedWhips(view, d, question, put.whips ?? [], free);
}

/** Over all that may have been drawn round what was stated, but what would not have come in when it was fetched. */
function byStated(view: View, d: number, question: Question, whips: readonly Whip[]): Chance {
  const drawn = estimateLeans(view, d, question);
  const fetched = whips.find(({ carried, how }) => how === 'fetch' && carried.includes(d));
  const comes = ({ delegation, side }: Whip, lean: number): boolean =>
    heeds('fetch', side === 'yes' ? -lean : lean, false, d === delegation, view.values);
  const left = fetched ? drawn.filter((lean) => comes(fetched, lean)) : drawn;
  // Nothing drawn near what it has stated would have come: it stands at the edge.
  const leans =
    left.length > 0 ? left : [fetched?.side === 'no' ? Math.min(...drawn) : Math.max(...drawn)];
  const chance = { yes: 0, no: 0, abstain: 0 };
  for (const lean of leans) chance[chooseBallot(question.kind, lean, view.values)] += 1;
  return {
    yes: chance.yes / leans.length,
    no: chance.no / leans.length,
    abstain: chance.abstain / leans.length,
  };
}

function estimateLeans(view: View, d: number, question: Question): number[] {
  const { scenario, stated, values } = view;
  const stopping = QUESTION_RULES[question.kind].scope === 'motion';
  const on = stopping ? question.against : question;
  const substance = on && isSubstantive(on.kind);
  const ideal = stated[d * scenario.articles.length + question.article] ?? NaN;
  if (!substance || Number.isNaN(ideal)) {
    const lean = computeStatedLeaning(view, d, question);
    // What weighs how much is drawn as well as what is wanted: time is told from neither, and strays twice as far.
    const nuance = readNuance(question.kind, lean, values) / (isOnTime(question.kind) ? 1 : 2);
    return Number.isNaN(ideal) && question.article >= 0
      ? [lean]
      : QUANTILES.map((z) => lean + z * nuance);
  }
  const sign = changeSign(on.kind);
  const turned = stopping ? -sign : sign;
  const noise = readIdealNoise(view);
  return QUANTILES.map((z) => {
    const drawn = Math.min(100, Math.max(0, ideal + z * noise));
    const own = turned * leanAt(scenario, readStandingTexts(view), { ...question, ...on }, drawn);
    return withGroup(view, d, question, own);
  });
}

/** Whips seen, promises held and words agreed in a room: they bind whatever the delegation leans to. */
function heedWhips(
  view: View,
  d: number,
  question: Question,
  whips: readonly Whip[],
  free: Chance,
): Chance {
  const bound = findBoundBallot(view, d, question);
  if (bound) return DECIDED[bound];
  const asked = findMoving(whips, d);
  const called = asked && (asked.how === 'soften' ? 'abstain' : asked.side);
  return called ? DECIDED[called] : free;
}

function findMoving(whips: readonly Whip[], d: number): Whip | undefined {
  return whips.findLast(({ carried, how }) => how !== 'fetch' && carried.includes(d));
}

/** Whether its ballot is called already, bound by its word or promised in the corridor, whatever it leans to. */
export function isBallotFixed(view: View, d: number, put: AnnouncedVote): boolean {
  if (put.called?.has(d) || findMoving(put.whips ?? [], d)) return true;
  return put.kind !== 'text' && findBoundBallot(view, d, put) !== null;
}

/** The ballot with which the seat would go back on its word, given in a deal or in a room; null: none would. */
export function findBrokenWord(
  view: View,
  put: Put,
): { vote: 'yes' | 'no'; word: 'promise' | 'room' } | null {
  const promised = findPromisedBallot(view, view.delegation, put);
  const keeps = promised ?? chooseAssentVote(view, put, view.delegation);
  if (!keeps) return null;
  return { vote: keeps === 'yes' ? 'no' : 'yes', word: promised ? 'promise' : 'room' };
}

function findBoundBallot(view: View, d: number, put: Put): 'yes' | 'no' | null {
  return findPromisedBallot(view, d, put) ?? chooseAssentVote(view, put, d);
}

function findPromisedBallot(view: View, d: number, put: Put): 'yes' | 'no' | null {
  if (put.kind === 'text' || d < 0) return null;
  const text = readTextOn(view, put.article);
  const question = { kind: put.kind, wording: put.wording };
  return (
    view.commitments
      .filter(
        ({ by, article, status }) => by === d && article === put.article && status === 'given',
      )
      .map(({ wording }) => findKeepingVote(question, text, wording))
      .find((vote) => vote !== null) ?? null
  );
}

/** Who objected votes against, who dissociated is open, who stayed silent is counted in favour. Nothing before the gavel. */
function onText({ gavel, delegation, mandate }: View, d: number): Chance {
  const [answer] = readGavel(gavel?.roll.charAt(d) ?? '');
  if (answer === 'object') return DECIDED.no;
  if (answer === 'silent' && (d !== delegation || mandate)) return DECIDED.yes;
  return { yes: 1 / 2, no: 1 / 4, abstain: 1 / 4 };
}

/** Worth of the words it would bring; `fails`: it brings them where it fails. Null where it is about no words. */
export function computeBallotWorth(view: View): (ChangeWorth & { fails: boolean }) | null {
  const { voting, scenario } = view;
  if (!voting || !isSubstantive(voting.kind)) return null;
  const article = scenario.articles[voting.article];
  const option = article && listWordings(article)[voting.wording]?.id;
  const worth =
    article && option !== undefined && computeChangeWorth(view, [{ article: article.id, option }]);
  return worth ? { ...worth, fails: readMoverSide(voting.kind) === 'no' } : null;
}

/** Votes from the line within which there would have been whips before this vote; null where it is not of that kind. */
export function measureWhipReach(view: View): number | null {
  const { voting, phase } = view;
  if (!voting || voting.live || phase !== 'decision.rollCall') return null;
  if (!isSubstantive(voting.kind)) return null;
  return Math.floor(whipReach(view));
}
