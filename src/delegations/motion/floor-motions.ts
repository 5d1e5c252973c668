/**
 * Motions in negotiation: to close the debate where the meeting would rather decide, to take up again what is agreed
 * where two thirds by the public count would rather, and to end with no deal where the scenario allows it.
 */
import type { ArticleId, ArticleIndex } from '../../scenario/resolved.ts';
import { type Mandate, NOTHING, readStandingTexts, utility } from '../../engine/mandate/mandate.ts';
import { findBestGain } from '../floor/best-gain.ts';
import type { MotionOnOrder } from '../../engine/motions/motion-rules.ts';
import type { ArticleState, Motion } from '../../engine/state/state.ts';
import { computeLeaning } from '../../engine/motions/swing.ts';
import { countFor, makeQuestion, whipReach } from '../../engine/vote/question.ts';
import type { View } from '../../engine/state/view.ts';
import { choose, type Choice } from '../policy.ts';
import { isHeadCount, computeNeededHeads } from '../../engine/vote/tally.ts';
import { tryReconsidering } from '../../engine/vote/trial-count.ts';

/** What reopening must promise, in what a motion on words agreed must bring: the words are to be won besides. */
const REOPENING = 0.3;

/** Where more time brings the seat nothing, and the count says that the meeting would rather go on to decide. */
export function closeDebate(view: View, mandate: Mandate): Choice | null {
  if (view.sitting >= view.lastSitting || hasMoved(view, 'closure', NOTHING)) return null;
  const asked = proposeOrder(view, 'closure');
  const value = computeLeaning(mandate, view, readStandingTexts(view), makeQuestion(view, asked));
  if (value <= 0 || !countFor(view, asked).carried) return null;
  return choose({ type: 'move', motion: 'closure' }, [{ code: 'time', value: -value, needed: 0 }]);
}

/** Taking up again the article on which other words would bring it most. */
export function moveReconsideration(view: View, mandate: Mandate): Choice | null {
  if (view.sitting >= view.lastSitting) return null;
  const { articles } = view.scenario;
  const texts = readStandingTexts(view);
  const needed = (REOPENING * view.values.motionWorthAgreed) / articles.length;
  let best: { article: ArticleId; value: number } | null = null;
  for (const a of listReopenable(view)) {
    if (hasMoved(view, 'reconsider', a)) continue;
    const least = best?.value ?? needed;
    const value = findBestGain(mandate, articles, texts, a, least);
    if (value > least) best = { article: articles[a]?.id ?? '', value };
  }
  if (!best) return null;
  const { article, value } = best;
  return choose({ type: 'move', motion: 'reconsider', article }, [{ code: 'net', value, needed }]);
}

/**
 * Ending with no deal, where it is worth more to this seat than the text and than what time may bring. Not before
 * half-time, while talks may still tell what can be had.
 */
export function moveAdjournment(view: View, mandate: Mandate): Choice | null {
  if (!view.scenario.procedure.adjourn || hasMoved(view, 'adjourn', NOTHING)) return null;
  if (view.phase === 'negotiation.floor' && view.sitting * 2 <= view.lastSitting) return null;
  const asked = proposeOrder(view, 'adjourn');
  const texts = readStandingTexts(view);
  const over = computeLeaning(mandate, view, texts, makeQuestion(view, asked));
  if (over <= 0 || !hopesToEnd(view, asked, over)) return null;
  const value = utility(mandate, view.scenario.articles, texts);
  return choose({ type: 'move', motion: 'adjourn' }, [
    { code: 'reservation', value, needed: mandate.reservation },
  ]);
}

/**
 * The public count knows what no deal is worth from the reference positions. Where there are none it knows nothing, and
 * whoever has more to win than waiting costs will try.
 */
function hopesToEnd(view: View, asked: Motion, over: number): boolean {
  const counted = view.scenario.articles.some(({ reference }) => reference !== undefined);
  return counted ? countFor(view, asked).carried : over > view.values.waiting;
}

function proposeOrder({ seat: by }: View, kind: MotionOnOrder): Motion {
  return { id: '', kind, by, article: NOTHING, wording: NOTHING, status: 'pending' };
}

/** Once a conference is enough, whoever moved it. */
function hasMoved(
  { motions }: View,
  kind: 'closure' | 'reconsider' | 'adjourn',
  a: ArticleIndex,
): boolean {
  return motions.some((motion) => motion.kind === kind && motion.article === a);
}

/** Votes that a Yes called in costs: it becomes a No. */
const CALLED_IN = 2;

type Counted = Pick<View, 'present' | 'values'> & { carried: boolean };

const known = new WeakMap<ArticleState, Counted>();

type Listed = Pick<View, 'present' | 'values' | 'articles'> & { open: readonly ArticleIndex[] };

let listed: Listed | undefined;

/**
 * Agreed articles that the meeting, by the public count, would take up again, by index. The same for every seat, so each
 * is counted once for as long as it stands as it does, and listed once while all do.
 */
function listReopenable(view: View): readonly ArticleIndex[] {
  const { present, values, articles } = view;
  if (listed?.articles !== articles || listed.present !== present || listed.values !== values) {
    const open: ArticleIndex[] = [];
    for (let a: ArticleIndex = 0; a < articles.length; a += 1)
      if (articles[a]?.status === 'adRef' && wouldReopen(view, a)) open.push(a);
    listed = { present, values, articles, open };
  }
  return listed.open;
}

function wouldReopen(view: View, a: ArticleIndex): boolean {
  const { present, values } = view;
  const state = view.articles[a] as ArticleState;
  let counted = known.get(state);
  if (counted?.present !== present || counted.values !== values) {
    counted = { present, values, carried: count(view, a) };
    known.set(state, counted);
  }
  return counted.carried;
}

/**
 * Whether it would carry whatever whips could turn at the most. Groups have no say in what is asked about an article,
 * so ballots by each alone are all of them.
 */
function count(view: View, a: ArticleIndex): boolean {
  const { procedure, delegations } = view.scenario;
  // Ballots alone are heads.
  const heads = isHeadCount(procedure.substance, delegations);
  const ballots = heads ? tryReconsidering(view, a) : null;
  const least = ballots && computeNeededHeads(procedure.substance, delegations, ballots);
  const lost = CALLED_IN * whipReach(view);
  if (ballots && typeof least === 'number') return ballots.yes - lost >= least;
  const { seat: by } = view;
  const wording = NOTHING;
  const motion = {
    id: '',
    kind: 'reconsider',
    by,
    article: a,
    wording,
    status: 'pending',
  } as const;
  const { carried, needed, inFavour } = countFor(view, motion);
  return carried && (needed === null || inFavour - lost >= needed);
}
