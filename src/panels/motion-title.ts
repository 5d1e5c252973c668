import type { MotionKind } from '../engine/command.ts';
import type { View } from '../engine/view.ts';
import type { Speech } from './use-game.ts';

/** A motion as the Chair would read it out. */
export function motionTitle(
  motion: { kind: MotionKind | 'text'; article: number; wording: number },
  view: View,
  { t, names }: Speech,
): string {
  const article = view.scenario.articles[motion.article];
  return t(`motionTitle.${motion.kind}`, {
    article: article ? names.article(motion.article) : '',
    title: article ? names.articleTitle(motion.article) : '',
    option: (article && names.option(motion.article, motion.wording)) || t('text.nothing'),
  });
}
