/**
 * Motions in negotiation: to close the debate where the meeting would rather decide, to take up again what is agreed
 * where two thirds by the public count would rather, and to end with no deal where the scenario allows it.
 */
import type { ArticleId, ArticleIndex } from '../../scenario/resolved.ts';
import { type Mandate, NOTHING, readStandingTexts, utility } from '../../engine/mandate/mandate.ts';
import { findBestGain } from '../floor/best-gain.ts';
import type { MotionOnOrder } from '../../engine/motions/motion-rules.ts';
import type { Motion } from '../../engine/state/state.ts';
import { computeLeaning } from '../../engine/motions/swing.ts';
import { countFor, makeQuestion } from '../../engine/vote/question.ts';
import type { View } from '../../engine/state/view.ts';
import { choose, type Choice } from '../policy.ts';
import { listReopenable } from './reopening.ts';

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
