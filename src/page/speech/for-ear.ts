import type { View } from '../../engine/state/view.ts';
import { tellAnswerTo } from './tell-answer.ts';
import type { Speech } from './use-game.ts';

/** Articles of an answer that are heard: the others are read beside the one who gave it. */
const HEARD = { named: 2, join: 'change.join' } as const;

/** Speech for those who listen: an article is called by its number and its name, as nothing stands beside it. */
export function nameForEar(speech: Speech, view: View): Speech {
  const { t, names } = speech;
  const heard: Speech = {
    ...speech,
    article: (id) => {
      const [number, title] = [speech.article(id), names.articleTitle(id)];
      // An article without a number is called by its title.
      return number === title ? title : t('live.article', { number, title });
    },
    // Four names in a row are easier to follow without their numbers.
    answerTo: (asked) =>
      asked.article === undefined
        ? tellAnswerTo(view, asked, { ...heard, article: names.articleTitle }, HEARD)
        : tellAnswerTo(view, asked, heard),
  };
  return heard;
}

/** The same where nothing of it is seen: a neighbour who looks does not read it, so its points are not covered. */
export function tellInPrivate(speech: Speech, view: View): Speech {
  return { ...nameForEar(speech, view), figures: speech.openFigures };
}
