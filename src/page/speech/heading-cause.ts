import type { HeadingCause } from '../session/game/heading-cause.ts';
import type { View } from '../../engine/state/view.ts';
import type { Speech } from './use-game.ts';

/** What made a forecast another than the one before, in a sentence. */
export function tellHeadingCause(cause: HeadingCause, view: View, speech: Speech): string {
  const id = view.scenario.articles[cause.article ?? -1]?.id;
  const by = 'by' in cause && cause.by !== null ? speech.names.called(cause.by) : 'room';
  return speech.t('headingCause.told', {
    code: cause.code,
    cause: cause.code === 'moved' ? cause.cause : 'none',
    by,
    about: id === undefined ? 'none' : 'article',
    article: id === undefined ? '' : speech.article(id),
  });
}
