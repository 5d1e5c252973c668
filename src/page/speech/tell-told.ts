/** Red lines and linkages that a delegation has told, in the words of the articles. */
import { findOptionWithin } from '../session/game/deal/known.ts';
import type { ToldLine, ToldLinkage } from '../../engine/state/event.ts';
import type { View } from '../../engine/state/view.ts';
import type { Speech } from './use-game.ts';

type Scene = Pick<View, 'scenario'>;

/** "Red line: it goes no higher than “four years” on Article 35; where Article 24 is “mandatory” or lower, there is no line" */
export function tellLine(article: string, line: ToldLine, scene: Scene, speech: Speech): string {
  const { t } = speech;
  const { unless } = line;
  const bound = t('told.line', { article: speech.article(article), ...boundOf(article, line) });
  if (!unless) return t('told.whole', { bound });
  const { then } = unless;
  return t('told.unless', {
    bound,
    other: speech.article(unless.article),
    words: wordsAt(unless.article, unless.position, unless.bound),
    way: unless.bound,
    lifted: isLifted(then) ? 'yes' : 'no',
    then: t('told.line', { article: speech.article(article), ...boundOf(article, then) }),
  });

  function boundOf(id: string, { at, side }: Pick<ToldLine, 'at' | 'side'>) {
    return { side, words: wordsAt(id, at, side === 'below' ? 'atLeast' : 'atMost') };
  }

  function wordsAt(id: string, at: number, side: 'atLeast' | 'atMost'): string {
    const option = findOptionWithin(scene, id, at, side);
    return option === undefined
      ? t('told.position', { at })
      : t('told.words', { words: speech.names.option(id, option) });
  }
}

/** A line at the end of the axis shuts nothing out. */
function isLifted({ at, side }: Pick<ToldLine, 'at' | 'side'>): boolean {
  return (side === 'below' && at <= 0) || (side === 'above' && at >= 100);
}

/** "Article 6 towards “Few grounds” and Article 24 towards “Firm”: together worth +5 points to it" */
export function tellLinkage(
  { articles, sides, value }: ToldLinkage,
  { scenario }: Scene,
  speech: Speech,
): string {
  const { t, figures } = speech;
  const parts = articles.map((id, i) => {
    const side = sides[i] ?? 'high';
    const end = scenario.articles[scenario.articleIndex.get(id) ?? -1]?.[side];
    return t('told.side', {
      article: speech.article(id),
      side,
      end: speech.names.text(end) || 'none',
    });
  });
  return t('told.linkage', {
    parts: figures.list(parts),
    points: figures.signed(value * 100),
  });
}
