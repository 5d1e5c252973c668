/** How far a text meets what a seat was sent for: the number a person plays for. */
import type { Article, ArticleIndex, WordingIndex } from '../../scenario/resolved.ts';
import { STANDARD } from '../numbers/values.ts';
import {
  listCrossings,
  type Mandate,
  measureCloseness,
  NOTHING,
  readPosition,
  replaceTextAt,
} from './mandate.ts';

/** Taken off for each article past the seat's red line. */
const { redLinePenalty: RED_LINE_PENALTY } = STANDARD;

/**
 * How far a text meets the instructions drawn for a seat, 0..1: the sum of w (1 - |x - ideal| / 100), w the
 * saliences made to sum to 1, less .1 for each red line crossed, not below 0.
 * Linkages do not count: what articles are worth together is part of the payoff.
 * @param texts wording index by article, NOTHING where there is none
 */
export function measureMandateMet(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
): number {
  let met = 0;
  for (const article of articles) {
    const weight = mandate.weights[article.index] ?? 0;
    if (weight === 0) continue;
    const position = readPosition(mandate, article, texts[article.index] ?? NOTHING);
    met += weight * measureCloseness(mandate.ideals[article.index] ?? NaN, position);
  }
  const crossed = listCrossings(mandate, articles, texts).length;
  return Math.max(0, met - RED_LINE_PENALTY * crossed);
}

/** What changes would add to that, -1..1: mean of the texts that may come. @param ends at least one */
export function averageMetGain(
  mandate: Mandate,
  articles: readonly Article[],
  ends: readonly (readonly WordingIndex[])[],
  changes: readonly { article: ArticleIndex; wording: WordingIndex }[],
): number {
  let sum = 0;
  for (const texts of ends) {
    const changed = replaceTextAt(texts, changes);
    sum +=
      measureMandateMet(mandate, articles, changed) - measureMandateMet(mandate, articles, texts);
  }
  return sum / ends.length;
}
