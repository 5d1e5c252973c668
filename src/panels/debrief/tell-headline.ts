/** Why the points of a debrief are fewer than those told during play, as a sentence. */
import type { Headline } from '../../app/selectors/debrief/headline.ts';
import { SHOWS, type Speech } from '../play/use-game.ts';

/** Empty where there is no treaty, or its words alone are worth no more. */
export function tellWordsAlone(
  { points, text, shortfalls }: Headline,
  { t, figures }: Pick<Speech, 't' | 'figures'>,
): string {
  if (text === null || text - points < SHOWS) return '';
  return t('lead.words', {
    text: figures.points(text),
    n: shortfalls.length,
    why: shortfalls.map((one) => t(`lead.${one}`)).join(t('list.join')),
  });
}
