/** Whether to move against the Chair's text, whether to ask for more time, and whether to whip. */
import type { ArticleIndex, MotionId, OptionId, WordingIndex } from '../../scenario/resolved.ts';
import { listStatedLeanings } from '../../engine/vote/forecast.ts';
import { computeHope } from '../../engine/mandate/hope.ts';
import {
  type Mandate,
  measureCloseness,
  readPosition,
  readStandingTexts,
  readTextOn,
  utility,
} from '../../engine/mandate/mandate.ts';
import { readMoverSide } from '../../engine/motions/motion-rules.ts';
import { takesClauses } from '../../engine/motions/vote.ts';
import type { Reason } from '../../engine/answers/reason.ts';
import type { ArticleState, Voting, Whip } from '../../engine/state/state.ts';
import { computeLeaning } from '../../engine/motions/swing.ts';
import { makeBallotMeasure } from '../../engine/vote/tally.ts';
import { countFor, isNear, isWithinReach, makeQuestion } from '../../engine/vote/question.ts';
import { listCarried, whipProspects } from '../../engine/vote/whip-effect.ts';
import type { View } from '../../engine/state/view.ts';
import { moveAdjournment } from './floor-motions.ts';
import { isNext, measureObjection, moveHardLine } from './hard-line.ts';
import { stopMotion } from './no-action.ts';
import { choose, type Choice, PASS } from '../policy.ts';
import { tryChange } from '../../engine/vote/trial-count.ts';

/** Motions that policies table between them, as on 8 August 2024. */
const MOST_MOTIONS = 7;
const MOST_OF_ONE = 2;

export function moveOrPass(view: View, mandate: Mandate): Choice {
  const time = moveAdjournment(view, mandate) ?? askForTime(view, mandate);
  if (time) return time;
  const closed = listClosedTo(view);
  if (!closed) return PASS;
  return (
    stopMotion(view, mandate) ??
    moveWinnable(view, mandate, closed) ??
    moveHardLine(view, mandate, closed) ??
    PASS
  );
}

/** During the talks, where the scenario votes clause by clause: once a sitting on an open article. */
export function moveClause(view: View, mandate: Mandate): Choice | null {
  if (!takesClauses(view.scenario, view.phase)) return null;
  const closed = listClosedTo(view);
  if (!closed) return null;
  view.articles.forEach(({ status }, a) => {
    if (status !== 'open') closed.add(a);
  });
  for (const { article, sitting } of view.votes) if (sitting === view.sitting) closed.add(article);
  return moveWinnable(view, mandate, closed);
}

/** Articles on which the seat has spoken already, by a motion, a promise or in a room; null: no more are heard. */
function listClosedTo(view: View): Set<ArticleIndex> | null {
  const heard = view.motions
    .slice(view.earlierMotions)
    .filter((motion) => motion.status !== 'fell');
  const own = heard.filter((motion) => motion.by === view.seat);
  if (heard.length >= MOST_MOTIONS || own.length >= MOST_OF_ONE) return null;
  const closed = new Set(own.map((motion) => motion.article));
  for (const promise of view.commitments) {
    if (promise.by === view.delegation) closed.add(promise.article);
  }
  view.articles.forEach(({ assent }, a) => {
    if (assent.includes(view.delegation)) closed.add(a);
  });
  return closed;
}

/**
 * More time, where the text is worth less to this seat than no treaty, what it may hope for is worth more, and the
 * floor should grant it.
 */
function askForTime(view: View, mandate: Mandate): Choice | null {
  if (view.resumed || view.motions.some((motion) => motion.kind === 'suspend')) return null;
  const { articles } = view.scenario;
  const needed = mandate.reservation;
  const value = utility(mandate, articles, readStandingTexts(view));
  if (value >= needed) return null;
  const kind = 'suspend';
  const motion = {
    id: '',
    kind,
    by: view.seat,
    article: -1,
    wording: -1,
    status: 'pending',
  } as const;
  const question = makeQuestion(view, motion);
  if (question.disputed?.length === 0) return null;
  const hope = computeHope(
    mandate,
    articles,
    readStandingTexts(view),
    question.disputed ?? [],
    view.values,
  );
  if (hope <= needed) return null;
  if (!countFor(view, motion).carried) return null;
  return choose({ type: 'move', motion: 'suspend' }, [
    { code: 'reservation', value, needed },
    { code: 'time', value: hope, needed },
  ]);
}

/** Among the changes the public count puts within reach, the one that gains this seat most. */
function moveWinnable(view: View, mandate: Mandate, closed: ReadonlySet<number>): Choice | null {
  let best: { contest: Contest; gain: number } | null = null;
  for (const contest of listContests(view)) {
    const { article: a, wording } = contest;
    const pending = view.motions.some((one) => one.article === a && one.status === 'pending');
    if (closed.has(a) || pending) continue;
    const kind = nameMotion(view, contest);
    if (kind === 'vote' && view.scenario.procedure.textClosed) continue;
    const article = view.scenario.articles[a];
    const ideal = mandate.ideals[a] ?? NaN;
    if (!article || Number.isNaN(ideal)) continue;
    const now = measureCloseness(ideal, readPosition(mandate, article, readTextOn(view, a)));
    const then = measureCloseness(ideal, readPosition(mandate, article, wording));
    const gain = (mandate.weights[a] ?? 0) * (then - now);
    if (gain > Math.max(measureLeastWorth(view, contest), best?.gain ?? 0))
      best = { contest, gain };
  }
  if (!best) return null;
  const { id, option, article } = best.contest;
  const reasons: Reason[] = [
    { code: 'net', value: best.gain, needed: measureLeastWorth(view, best.contest) },
    { code: 'procedure', article: id, value: best.contest.inFavour, needed: best.contest.needed },
  ];
  return article < 0
    ? null
    : choose(
        {
          type: 'move',
          motion: nameMotion(view, best.contest),
          article: id,
          option,
        },
        reasons,
      );
}

/** Words next to those that stand are struck out, where that can be moved. */
function nameMotion(view: View, { article, wording }: Contest): 'delete' | 'vote' {
  return isNext(view, article, wording) && !takesClauses(view.scenario, view.phase)
    ? 'delete'
    : 'vote';
}

/**
 * What a change must bring: more where it would undo what all have agreed, unless a room has refused this seat just
 * these words.
 */
function measureLeastWorth(
  view: View,
  { article: a, wording }: Pick<Contest, 'article' | 'wording'>,
): number {
  const { motionWorth, motionWorthAgreed } = view.values;
  const refused = view.heard.some((told) => told.article === a && told.to === wording);
  const agreed = view.articles[a]?.status === 'adRef' && !refused;
  return (agreed ? motionWorthAgreed : motionWorth) / view.scenario.articles.length;
}

/**
 * The mover whips, and of those against it the one whose public position and word weigh most, if it minds; each by
 * what should bring most. A mover that is still far short, and does not want the vote for its own sake, takes its motion back.
 */
export function whipOrPass(view: View, mandate: Mandate): Choice {
  const { voting } = view;
  const motion = view.motions.find((candidate) => candidate.id === voting?.motion);
  if (!voting || !motion) return PASS;
  const done = voting.whips.filter((whip) => whip.by === view.delegation);
  const own = motion.by === view.seat;
  const asked = readMoverSide(voting.kind);
  if (!own && !shouldOppose(view, mandate, voting, asked)) return PASS;
  const side = own ? asked : asked === 'yes' ? 'no' : 'yes';
  const next = done.length < view.values.whipActs ? findBestWhip(view, voting, side, done) : null;
  if (next) return next;
  return (own ? concede(view, mandate, voting, motion.id) : null) ?? PASS;
}

/** Whether the seat speaks for those against a motion: it minds, and nobody weighs more against it by what is public. */
function shouldOppose(view: View, mandate: Mandate, voting: Voting, asked: 'yes' | 'no'): boolean {
  const question = makeQuestion(view, voting);
  const sign = asked === 'yes' ? -1 : 1;
  const own = sign * computeLeaning(mandate, view, readStandingTexts(view), question);
  if ((mandate.saliences[voting.article] ?? 0) * own <= view.values.whipStake) return false;
  const stated = listStatedLeanings(view, question);
  const weights = stated.map((lean, d) => (view.floorWeight[d] ?? 0) * sign * lean);
  const most = weights[view.delegation] ?? 0;
  return view.floor.every((d) => d === view.delegation || (weights[d] ?? 0) < most);
}

function findBestWhip(
  view: View,
  voting: Voting,
  side: 'yes' | 'no',
  done: readonly Whip[],
): Choice | null {
  const owing = new Set(
    view.commitments.flatMap(({ by, to, status }) =>
      to === view.delegation && status === 'given' ? [by] : [],
    ),
  );
  const best = whipProspects(view, makeQuestion(view, voting), side, voting.whips).find(
    ({ delegation: d, how }) => {
      if (d === view.delegation || done.some((whip) => whip.delegation === d)) return false;
      if (how === 'fetch') return listCarried(view, d).some((one) => view.present[one] !== 1);
      return view.present[d] === 1 && (how === 'soften' || owing.has(d));
    },
  );
  if (!best) return null;
  const delegation = view.scenario.delegations[best.delegation]?.id ?? '';
  const reasons = [{ code: 'procedure', value: best.gain, delegation }] as const;
  return choose({ type: 'whip', delegation, how: best.how }, reasons);
}

/** By the public count and what whips are known to have moved. */
function concede(view: View, mandate: Mandate, voting: Voting, motion: MotionId): Choice | null {
  if (measureObjection(view, mandate, voting.article) > view.values.hardLine) return null;
  const asked = view.motions.find((one) => one.id === motion);
  if (!asked) return null;
  const count = countFor(view, asked);
  const { procedure, delegations } = view.scenario;
  const weight = makeBallotMeasure(procedure.substance, delegations).of;
  const moved = (side: 'yes' | 'no') =>
    voting.whips
      .filter((whip) => whip.side === side && whip.how !== 'fetch')
      .flatMap(({ carried }) => carried)
      .reduce((sum, d) => sum + weight(d), 0);
  const value = count.inFavour + moved('yes') - moved('no');
  if (count.needed === null || value >= count.needed) return null;
  if (isWithinReach({ needed: count.needed, inFavour: value }, view)) return null;
  return choose({ type: 'withdraw', motion }, [{ code: 'procedure', value, needed: count.needed }]);
}

/** A change of the text that the public count puts within reach of a vote. */
export type Contest = {
  article: ArticleIndex;
  wording: WordingIndex;
  id: string;
  option: OptionId;
  /** In favour by the count, and the least that would carry it, in what the rule counts. */
  inFavour: number;
  needed: number;
};

const known = new WeakMap<readonly ArticleState[], readonly Contest[]>();

/** The same for every seat, so they are counted once for each state of the text. */
export function listContests(view: View): readonly Contest[] {
  let found = known.get(view.articles);
  if (!found) known.set(view.articles, (found = countContests(view)));
  return found;
}

function countContests(view: View): Contest[] {
  const contests: Contest[] = [];
  for (const { index: article, id, options } of view.scenario.articles) {
    for (let wording: WordingIndex = 0; wording < options.length; wording += 1) {
      if (wording === readStandingTexts(view)[article]) continue;
      const trial = tryChange(view, article, wording);
      if (!trial || !isNear(trial.needed, trial.inFavour, view)) continue;
      contests.push({ article, wording, id, option: options[wording]?.id ?? '', ...trial });
    }
  }
  return contests;
}
