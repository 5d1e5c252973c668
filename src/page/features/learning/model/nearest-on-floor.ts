import { type Change, locateArticle } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { readArticleNow } from '../../../session/game/text/article-now.ts';

/** How many on the floor are nearest to these words, of all on the table. */
export function countNearestOnFloor(view: View, { article, option }: Change): number {
  const now = readArticleNow(view, locateArticle(view.scenario, article));
  return now?.live.find(({ id }) => id === option)?.nearest.length ?? 0;
}
