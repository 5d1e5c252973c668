/** Brackets in words, for whoever hears the text: most screen readers pass square brackets over. */
import type { View } from '../../engine/state/view.ts';
import { listLettered } from '../session/game/text/article-now.ts';
import type { Settings } from '../session/game/settings.ts';
import type { Translate } from './words.ts';

/** What is said before and after the words of some wordings; null where a person wants nothing said. */
export type SayBracket = (wordings: readonly number[]) => { opens: string; ends: string } | null;

/** @param article its index */
export function makeSayBracket(
  view: View,
  article: number,
  heard: Settings['brackets'],
  t: Translate,
): SayBracket {
  const lettered = listLettered(view, article);
  const leading = view.articles[article]?.text ?? -1;
  return (wordings) => {
    if (heard === 'none') return null;
    const letters = lettered.filter(({ wording }) => wordings.includes(wording));
    const opens = t('bracket.opens', {
      heard,
      n: letters.length,
      letters: letters.map(({ letter }) => letter).join(t('list.join')),
      leads: wordings.includes(leading) ? 'yes' : 'no',
    });
    return { opens, ends: t('bracket.ends', { heard }) };
  };
}
