import type { MotionKind } from '../../engine/command.ts';
import type { View } from '../../engine/state/view.ts';
import type { Speech } from '../play/use-game.ts';

type Put = { kind: MotionKind | 'text'; article: number; wording: number };

/** A motion as the Chair would read it out. */
export function motionTitle(motion: Put, view: View, speech: Speech): string {
  return speech.t(`motionTitle.${motion.kind}`, partsOf(motion, view, speech));
}

/** A motion in a few words. */
export function motionShort(motion: Put, view: View, speech: Speech): string {
  return speech.t(`motionShort.${motion.kind}`, partsOf(motion, view, speech));
}

/** What would stand after it, where the title does not say so; an empty text elsewhere. */
export function motionOutcome(motion: Put, view: View, speech: Speech): string {
  const { kind } = motion;
  if (kind !== 'delete' && kind !== 'separateVote') return '';
  return speech.t(`motionOutcome.${kind}`, partsOf(motion, view, speech));
}

function partsOf({ article, wording }: Put, view: View, { t, names }: Speech) {
  const found = view.scenario.articles[article];
  return {
    article: found ? names.article(article) : '',
    title: found ? names.articleTitle(article) : '',
    option: (found && names.option(article, wording)) || t('text.nothing'),
  };
}
