/** How much a change of words matters, to one delegation and to all. */
import type { ArticleIndex, SeatNumber, WordingIndex } from '../../scenario/ids.ts';
import { closeness, type Mandate, positionRead } from '../../engine/mandate/mandate.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { Article } from '../../scenario/resolved.ts';
import { observerMandate } from '../payoff.ts';

/** Utility that one article's words have for a delegation, 0..its weight. @param wording NOTHING: none */
function worthOf(mandate: Mandate, article: Article, wording: WordingIndex): number {
  const weight = mandate.weights[article.index] ?? 0;
  if (weight === 0) return 0;
  const position = positionRead(mandate, article, wording);
  return weight * closeness(mandate.ideals[article.index] ?? NaN, position);
}

/** Change of utility by delegation when an article goes from one wording to another. */
export function changesOf(
  { mandates, scenario }: Pick<Setup, 'mandates' | 'scenario'>,
  a: ArticleIndex,
  from: WordingIndex,
  to: WordingIndex,
): readonly number[] {
  const article = scenario.articles[a];
  if (!article) return mandates.map(() => 0);
  return mandates.map((mandate) => worthOf(mandate, article, to) - worthOf(mandate, article, from));
}

/** Mean over delegations of what a change gives or takes, 0..1: how much it weighs on the whole. */
export function weighs(changes: readonly number[]): number {
  return changes.reduce((sum, change) => sum + Math.abs(change), 0) / Math.max(1, changes.length);
}

/**
 * How much a change of words matters to a seat, 0..1; to one without instructions, as much as it weighs on the whole.
 * @param number delegation by index, observer as `observerNumber` counts
 */
export function stakeOf(
  setup: Setup,
  number: SeatNumber,
  a: ArticleIndex,
  from: WordingIndex,
  to: WordingIndex,
): number {
  const mandate = setup.mandates[number] ?? observerMandate(setup, number);
  const article = setup.scenario.articles[a];
  if (!mandate || !article) return weighs(changesOf(setup, a, from, to));
  return Math.abs(worthOf(mandate, article, to) - worthOf(mandate, article, from));
}
