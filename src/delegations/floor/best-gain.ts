/** What the best wording of an article would bring a delegation. */
import type { Article, ArticleIndex, WordingIndex } from '../../scenario/resolved.ts';
import {
  computeLinkageWorth,
  type Mandate,
  measureCloseness,
  readPosition,
} from '../../engine/mandate/mandate.ts';

/** Change in utility for each option of the article: what they have in common is looked up once. */
export function computeGainsAt(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
  a: ArticleIndex,
): number[] {
  const article = articles[a] as Article;
  const weight = mandate.weights[a] as number;
  const ideal = mandate.ideals[a] as number;
  const before = measureCloseness(ideal, readPosition(mandate, article, texts[a] as WordingIndex));
  const gains: number[] = [];
  for (let wording: WordingIndex = 0; wording < article.options.length; wording += 1) {
    const then = measureCloseness(ideal, readPosition(mandate, article, wording));
    gains.push(weight === 0 ? 0 : weight * (then - before));
  }
  for (const linkage of mandate.linkages) {
    if (!linkage.articles.includes(a)) continue;
    const now = computeLinkageWorth(mandate, articles, texts, linkage);
    for (let wording: WordingIndex = 0; wording < gains.length; wording += 1) {
      const then = { article: a, wording };
      const worth = computeLinkageWorth(mandate, articles, texts, linkage, then);
      gains[wording] = (gains[wording] as number) + worth - now;
    }
  }
  return gains;
}

/**
 * The most that any option of one article would bring, the others as they stand.
 * @param least told exactly only where it may be more than this
 */
export function findBestGain(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
  a: ArticleIndex,
  least: number,
): number {
  const bound = boundGain(mandate, articles, texts, a);
  if (bound <= least) return bound;
  let best = -Infinity;
  for (const gain of computeGainsAt(mandate, articles, texts, a)) best = Math.max(best, gain);
  return best;
}

/** What the article standing at the ideal would bring, and every linkage with it: no wording brings more. */
export function boundGain(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
  a: ArticleIndex,
): number {
  const position = readPosition(mandate, articles[a] as Article, texts[a] as WordingIndex);
  let bound =
    (mandate.weights[a] as number) * (1 - measureCloseness(mandate.ideals[a] as number, position));
  for (const linkage of mandate.linkages)
    if (linkage.articles.includes(a)) bound += Math.abs(linkage.value);
  return bound;
}
