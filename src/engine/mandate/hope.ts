/**
 * What a delegation may hope for of more time: the articles that are not agreed coming half way towards its
 * ideal (`hopeShare`). On the scale of its utility, so that it compares with the text and with no treaty.
 */
import type { Article, ArticleIndex, WordingIndex } from '../../scenario/resolved.ts';
import { measureCloseness, type Mandate, readPosition, utility } from './mandate.ts';
import type { Values } from '../numbers/values.ts';

/** @param disputed articles that are not agreed, by index */
export function computeHope(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
  disputed: readonly ArticleIndex[],
  values: Values,
): number {
  let short = 0;
  for (const a of disputed) {
    const weight = mandate.weights[a] as number;
    if (weight === 0) continue;
    const position = readPosition(mandate, articles[a] as Article, texts[a] as WordingIndex);
    short += weight * (1 - measureCloseness(mandate.ideals[a] as number, position));
  }
  return utility(mandate, articles, texts) + values.hopeShare * short;
}
