import { isOnStanding } from '../session/game/vote/motion-traits.ts';
import type { MotionKind } from '../../engine/command.ts';
import type { Names } from './names/name.ts';
import type { View } from '../../engine/state/view.ts';
import type { Speech } from './use-game.ts';
import { readTextOn } from '../../engine/mandate/mandate.ts';

type Put = {
  kind: MotionKind | 'text';
  article: number;
  wording: number;
  /** Text that stood before it, where that may be another than stands. */
  text?: number;
};

/** A motion as the Chair would read it out. */
export function formatMotionTitle(motion: Put, view: View, speech: Speech): string {
  return speech.t(
    `motionTitle.${chooseMotionName(motion, view, speech)}`,
    nameMotionParts(motion, view, speech),
  );
}

/** A motion in a few words. */
export function formatMotionShort(motion: Put, view: View, speech: Speech): string {
  return speech.t(
    `motionShort.${chooseMotionName(motion, view, speech)}`,
    nameMotionParts(motion, view, speech),
  );
}

/** What would stand after it, where the title does not say so; an empty text elsewhere. */
export function formatMotionOutcome(motion: Put, view: View, speech: Speech): string {
  const { kind } = motion;
  if (!isOnStanding(kind)) return '';
  return speech.t(`motionOutcome.${kind}`, nameMotionParts(motion, view, speech));
}

/** A motion of which the log has the id: as it was put to the vote, or as it would be now. */
export function insertsWords(id: string, view: View, names: Names): boolean {
  const put =
    view.votes.findLast(({ motion }) => motion === id) ??
    view.motions.find((motion) => motion.id === id);
  return put !== undefined && chooseMotionName(put, view, { names }) === 'insert';
}

/** A deletion by which the text grows, as where words struck out before are put back, is not called one. */
function chooseMotionName(
  { kind, article, wording, text }: Put,
  view: View,
  { names }: Pick<Speech, 'names'>,
): Put['kind'] | 'insert' {
  if (kind !== 'delete') return kind;
  const options = view.scenario.articles[article]?.options ?? [];
  const long = (option: number) => names.text(options[option]?.text ?? '').length;
  return long(wording) > long(text ?? readTextOn(view, article)) ? 'insert' : kind;
}

function nameMotionParts({ article, wording }: Put, view: View, { t, names }: Speech) {
  const found = view.scenario.articles[article];
  return {
    article: found ? names.article(article) : '',
    title: found ? names.articleTitle(article) : '',
    option: (found && names.option(article, wording)) || t('text.nothing'),
  };
}
