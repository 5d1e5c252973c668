/** The option that says most nearly what a position asks. */
import type { ArticleIndex } from '../../scenario/resolved.ts';
import { measureCloseness, listWordings } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';

/** Option of an article nearest to a position, by index. */
export function findOptionNearest(
  view: View,
  a: ArticleIndex,
  position: number,
): number | undefined {
  const article = view.scenario.articles[a];
  if (!article || Number.isNaN(position)) return undefined;
  let best: number | undefined;
  let nearest = -1;
  listWordings(article).forEach((wording, i) => {
    const near = measureCloseness(position, wording.position);
    if (i < article.options.length && near > nearest) {
      best = i;
      nearest = near;
    }
  });
  return best;
}
