/**
 * Motions in negotiation: to close the debate where the meeting would rather decide, and to take up again what is
 * agreed where two thirds by the public count would rather.
 */
import type { ArticleId, ArticleIndex } from '../../scenario/ids.ts';
import { findBestGain, type Mandate, NOTHING } from '../../engine/mandate/mandate.ts';
import { readStandingTexts } from '../../engine/state/texts.ts';
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
  const [article, wording] = [NOTHING, NOTHING];
  const asked = {
    id: '',
    kind: 'closure',
    by: view.seat,
    article,
    wording,
    status: 'pending',
  } as const;
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

/** Once a conference is enough, whoever moved it. */
function hasMoved({ motions }: View, kind: 'closure' | 'reconsider', a: ArticleIndex): boolean {
  return motions.some((motion) => motion.kind === kind && motion.article === a);
}
