/**
 * That no decision be taken: moved by whoever minds most what a motion could do to the text, where the public count
 * gives the motion a chance and the meeting would rather not decide.
 */
import type { ArticleIndex } from '../../scenario/resolved.ts';
import { type Mandate, readStandingTexts } from '../../engine/mandate/mandate.ts';
import { isSubstantive, readMoverSide } from '../../engine/motions/motion-rules.ts';
import { computeLeaning, readUntouchedSign } from '../../engine/motions/swing.ts';
import { countFor, isWithinReach, makeQuestion } from '../../engine/vote/question.ts';
import type { View } from '../../engine/state/view.ts';
import { choose, type Choice } from '../policy.ts';

export function stopMotion(view: View, mandate: Mandate): Choice | null {
  for (const motion of view.motions) {
    const { article: a } = motion;
    if (motion.status !== 'pending' || !isSubstantive(motion.kind)) continue;
    if (motion.by === view.seat || isStopped(view, a)) continue;
    const lean = computeLeaning(mandate, view, readStandingTexts(view), makeQuestion(view, motion));
    const value = (mandate.saliences[a] ?? 0) * readUntouchedSign(motion.kind) * lean;
    const needed = view.values.noActionStake;
    if (value <= needed) continue;
    const count = countFor(view, motion);
    const moves = count.carried === (readMoverSide(motion.kind) === 'yes');
    const threat = moves || isWithinReach(count, view);
    const stop = { ...motion, kind: 'noAction', by: view.seat } as const;
    if (!threat || !countFor(view, stop).carried) continue;
    const article = view.scenario.articles[a]?.id ?? '';
    return choose({ type: 'move', motion: 'noAction', article }, [
      { code: 'minds', article, value, needed },
    ]);
  }
  return null;
}

function isStopped({ motions }: View, a: ArticleIndex): boolean {
  return motions.some(
    ({ kind, status, article }) => kind === 'noAction' && status === 'pending' && article === a,
  );
}
