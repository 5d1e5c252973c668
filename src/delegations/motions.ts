/** Whether to move against the Chair's text, whether to ask for more time, and whether to whip. */
import type { Seat } from '../engine/command.ts';
import { hopeOf } from '../engine/hope.ts';
import { closeness, type Mandate, positionRead, utility } from '../engine/mandate.ts';
import type { Reason } from '../engine/reason.ts';
import { textsOf, type Voting, type Whip } from '../engine/state.ts';
import { leaning } from '../engine/swing.ts';
import { countFor, isWithinReach, questionOf } from '../engine/voting.ts';
import { carriedBy, whipProspects } from '../engine/whip-effect.ts';
import type { View } from '../engine/view.ts';
import { contestable, type Contest } from './contests.ts';
import { choose, type Choice, PASS } from './policy.ts';

/** Motions that policies table between them, as on 8 August 2024. */
const MOST_MOTIONS = 7;
const MOST_OF_ONE = 2;

export function moveOrPass(view: View, mandate: Mandate): Choice {
  const time = askForTime(view, mandate);
  if (time) return time;
  const heard = view.motions
    .slice(view.earlierMotions)
    .filter((motion) => motion.status !== 'fell');
  const own = heard.filter((motion) => motion.by === view.seat);
  if (heard.length >= MOST_MOTIONS || own.length >= MOST_OF_ONE) return PASS;
  const closed = new Set(own.map((motion) => motion.article));
  for (const promise of view.commitments) {
    if (promise.by === view.delegation) closed.add(promise.article);
  }
  return moveWinnable(view, mandate, closed) ?? moveHardLine(view, mandate, closed) ?? PASS;
}

/**
 * More time, where the text is worth less to this seat than no treaty, what it may hope for is worth more, and the
 * floor should grant it.
 */
function askForTime(view: View, mandate: Mandate): Choice | null {
  if (view.resumed || view.motions.some((motion) => motion.kind === 'suspend')) return null;
  const { articles } = view.scenario;
  const needed = mandate.reservation;
  const value = utility(mandate, articles, textsOf(view));
  if (value >= needed) return null;
  const motion = { id: '', by: view.seat, status: 'pending', article: -1, wording: -1 } as const;
  const question = questionOf(view, { ...motion, kind: 'suspend' });
  if (question.disputed?.length === 0) return null;
  const hope = hopeOf(mandate, articles, textsOf(view), question.disputed ?? [], view.values);
  if (hope <= needed) return null;
  if (!countFor(view, { ...motion, kind: 'suspend' }).carried) return null;
  return choose({ type: 'move', motion: 'suspend' }, [
    { code: 'reservation', value, needed },
    { code: 'time', value: hope, needed },
  ]);
}

/** Among the changes the public count puts within reach, the one that gains this seat most. */
function moveWinnable(view: View, mandate: Mandate, closed: ReadonlySet<number>): Choice | null {
  let best: { contest: Contest; gain: number } | null = null;
  for (const contest of contestable(view)) {
    const { article: a, wording } = contest;
    const pending = view.motions.some((one) => one.article === a && one.status === 'pending');
    if (closed.has(a) || pending) continue;
    const article = view.scenario.articles[a];
    const ideal = mandate.ideals[a] ?? NaN;
    if (!article || Number.isNaN(ideal)) continue;
    const now = closeness(ideal, positionRead(mandate, article, textsOf(view)[a] ?? -1));
    const then = closeness(ideal, positionRead(mandate, article, wording));
    const gain = (mandate.weights[a] ?? 0) * (then - now);
    if (gain > Math.max(worthMoving(view, a), best?.gain ?? 0)) best = { contest, gain };
  }
  if (!best) return null;
  const { id, option, article } = best.contest;
  const reasons: Reason[] = [
    { code: 'net', value: best.gain, needed: worthMoving(view, article) },
    { code: 'procedure', article: id, value: best.contest.yes, needed: best.contest.needed },
  ];
  return article < 0
    ? null
    : choose({ type: 'move', motion: 'vote', article: id, option }, reasons);
}

/** What a change must bring: more where it would undo what all have agreed. */
function worthMoving(view: View, a: number): number {
  const { motionWorth, motionWorthAgreed } = view.values;
  const worth = view.articles[a]?.status === 'adRef' ? motionWorthAgreed : motionWorth;
  return worth / view.scenario.articles.length;
}

/** What a delegation minds so much that it would rather lose a vote than say nothing. */
function minded(view: View, mandate: Mandate, a: number): number {
  const article = view.scenario.articles[a];
  const ideal = mandate.ideals[a] ?? NaN;
  if (!article || Number.isNaN(ideal)) return 0;
  const gap = 1 - closeness(ideal, positionRead(mandate, article, textsOf(view)[a] ?? -1));
  return (mandate.saliences[a] ?? 0) * gap;
}

function moveHardLine(view: View, mandate: Mandate, closed: ReadonlySet<number>): Choice | null {
  const needed = view.values.hardLine;
  for (const article of view.scenario.articles) {
    const a = article.index;
    const value = closed.has(a) ? 0 : minded(view, mandate, a);
    if (value <= needed) continue;
    const wording = twoStepsTowards(view, a, mandate.ideals[a] ?? NaN);
    if (wording === undefined || isMoved(view, a, wording)) continue;
    const option = article.options[wording]?.id ?? '';
    const reason = { code: 'minds', article: article.id, value, needed } as const;
    return choose({ type: 'move', motion: 'vote', article: article.id, option }, [reason]);
  }
  return null;
}

/** The same words are put to the vote already. */
function isMoved({ motions }: View, a: number, wording: number): boolean {
  return motions.some(
    (one) =>
      one.status === 'pending' &&
      one.kind === 'vote' &&
      one.article === a &&
      one.wording === wording,
  );
}

/** The option up to two steps from the text towards the ideal. */
function twoStepsTowards(view: View, a: number, ideal: number): number | undefined {
  const article = view.scenario.articles[a];
  const text = article?.options[view.articles[a]?.text ?? -1];
  if (!article || !text) return undefined;
  const up = ideal > text.position;
  const onTheWay = article.options
    .map((option, i) => ({ i, position: option.position }))
    .filter(({ position }) => (up ? position > text.position : position < text.position))
    .sort(
      (one, other) =>
        Math.abs(one.position - text.position) - Math.abs(other.position - text.position),
    );
  return (onTheWay[1] ?? onTheWay[0])?.i;
}

/**
 * The mover whips, and whoever minds the outcome as much as a hard-liner; each by what should bring most. A mover
 * that is still far short, and does not want the vote for its own sake, takes its motion back.
 */
export function whipOrPass(view: View, mandate: Mandate): Choice {
  const { voting } = view;
  const motion = view.motions.find((candidate) => candidate.id === voting?.motion);
  if (!voting || !motion) return PASS;
  const done = voting.whips.filter((whip) => whip.by === view.delegation);
  const own = motion.by === view.seat;
  const lean = leaning(mandate, view, textsOf(view), questionOf(view, voting));
  const stake = (mandate.saliences[voting.article] ?? 0) * Math.abs(lean);
  if (!own && stake <= view.values.whipStake) return PASS;
  const side = own ? (voting.kind === 'separateVote' ? 'no' : 'yes') : lean >= 0 ? 'yes' : 'no';
  const next = done.length < view.values.whipActs ? bestWhip(view, voting, side, done) : null;
  if (next) return next;
  return (own ? concede(view, mandate, voting, motion.id) : null) ?? PASS;
}

function bestWhip(
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
  const [best] = whipProspects(view, questionOf(view, voting), side, (d, how) => {
    if (d === view.delegation || done.some((whip) => whip.delegation === d)) return false;
    if (how === 'fetch') return carriedBy(view, d).some((one) => view.present[one] !== 1);
    return view.present[d] === 1 && (how === 'soften' || owing.has(d));
  });
  if (!best) return null;
  const delegation = view.scenario.delegations[best.delegation]?.id ?? '';
  const reasons = [{ code: 'procedure', value: best.gain, delegation }] as const;
  return choose({ type: 'whip', delegation, how: best.how }, reasons);
}

/** By the public count and what whips are known to have moved. */
function concede(view: View, mandate: Mandate, voting: Voting, motion: string): Choice | null {
  if (minded(view, mandate, voting.article) > view.values.hardLine) return null;
  const asked = view.motions.find((one) => one.id === motion);
  if (!asked) return null;
  const count = countFor(view, asked);
  const moved = (by: (seat: Seat) => boolean, side: 'yes' | 'no') =>
    voting.whips.reduce(
      (sum, whip) =>
        whip.side === side && whip.how !== 'fetch' && by(seatOf(view, whip.by))
          ? sum + whip.carried.length
          : sum,
      0,
    );
  const value = count.count.yes + moved(() => true, 'yes') - moved(() => true, 'no');
  if (count.needed === null || value >= count.needed) return null;
  const slack = { ...count, count: { ...count.count, yes: value } };
  if (isWithinReach(slack, view)) return null;
  return choose({ type: 'withdraw', motion }, [{ code: 'procedure', value, needed: count.needed }]);
}

function seatOf(view: View, d: number): Seat {
  return view.scenario.delegations[d]?.id ?? '';
}
