/** How much a change of words matters, to one delegation and to all. */
import type { Article, ArticleIndex, SeatNumber, WordingIndex } from '../../scenario/resolved.ts';
import { measureCloseness, type Mandate, readPosition } from '../../engine/mandate/mandate.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import { findObserverMandate } from '../payoff.ts';

/** Utility that one article's words have for a delegation, 0..its weight. @param wording NOTHING: none */
function computeWorth(mandate: Mandate, article: Article, wording: WordingIndex): number {
  const weight = mandate.weights[article.index] ?? 0;
  if (weight === 0) return 0;
  const position = readPosition(mandate, article, wording);
  return weight * measureCloseness(mandate.ideals[article.index] ?? NaN, position);
}

/** Change of utility by delegation when an article goes from one wording to another. */
export function computeChanges(
  { mandates, scenario }: Pick<Setup, 'mandates' | 'scenario'>,
  a: ArticleIndex,
  from: WordingIndex,
  to: WordingIndex,
): readonly number[] {
  const article = scenario.articles[a];
  if (!article) return mandates.map(() => 0);
  return mandates.map(
    (mandate) => computeWorth(mandate, article, to) - computeWorth(mandate, article, from),
  );
}

/** Mean over delegations of what a change gives or takes, 0..1: how much it weighs on the whole. */
export function averageWeight(changes: readonly number[]): number {
  return changes.reduce((sum, change) => sum + Math.abs(change), 0) / Math.max(1, changes.length);
}

/**
 * How much a change of words matters to a seat, 0..1; to one without instructions, as much as it weighs on the whole.
 * @param number delegation by index, observer as `observerNumber` counts
 */
export function computeStake(
  setup: Setup,
  number: SeatNumber,
  a: ArticleIndex,
  from: WordingIndex,
  to: WordingIndex,
): number {
  const mandate = setup.mandates[number] ?? findObserverMandate(setup, number);
  const article = setup.scenario.articles[a];
  if (!mandate || !article) return averageWeight(computeChanges(setup, a, from, to));
  return Math.abs(computeWorth(mandate, article, to) - computeWorth(mandate, article, from));
}
