/**
 * Models against what history decided, over any number of scenarios: mean absolute error in points of the axis, and
 * how often the nearest option is the one that was adopted. Articles without `adopted`, and those on which a model
 * has nothing to go by, do not count. A constant is measured beside them: a model that does no better than `always50`
 * knows nothing.
 */
import type { Article, Scenario } from '../../scenario/resolved.ts';
import { findNearestOptionIndex } from './field.ts';
import { type ModelName, predict } from './predict.ts';

export const BASELINE = 'always50';
export type Backtested = ModelName | typeof BASELINE;

/** `mae`: mean of |position - adopted|, 0..100; null without a decision. `hits`: of `n` decisions. */
export type Score = { mae: number | null; hits: number; n: number };

/** @param tell share 0..1 done, every model on every scenario counting as much */
export function runBacktestOn(
  scenarios: readonly Scenario[],
  models: readonly Backtested[],
  rounds?: number,
  tell: (done: number) => void = () => {},
): Map<Backtested, Score> {
  const of = models.length * scenarios.length;
  return new Map(
    models.map((model, m) => {
      const told = (done: number): void => tell((m * scenarios.length + done) / of);
      return [model, scoreModel(scenarios, model, rounds, told)];
    }),
  );
}

/** @param tell scenarios done, in parts of them */
function scoreModel(
  scenarios: readonly Scenario[],
  model: Backtested,
  rounds: number | undefined,
  tell: (done: number) => void,
): Score {
  let errors = 0;
  let hits = 0;
  let n = 0;
  for (const [s, scenario] of scenarios.entries()) {
    tell(s);
    if (!scenario.articles.some(({ adopted }) => adopted)) continue;
    const positions =
      model === BASELINE
        ? scenario.articles.map(() => 50)
        : predict(scenario, model, rounds, (done) => tell(s + done)).articles.map(
            ({ position }) => position,
          );
    for (const article of scenario.articles) {
      const position = positions[article.index] ?? null;
      if (!article.adopted || position === null) continue;
      errors += Math.abs(position - article.adopted.position);
      if (isHit(article, position)) hits += 1;
      n += 1;
    }
  }
  return { mae: n === 0 ? null : errors / n, hits, n };
}

/** Options at one position are one decision. */
function isHit(article: Article, position: number): boolean {
  const { options, adopted } = article;
  const decided = adopted?.option ?? findNearestOptionIndex(article, adopted?.position ?? null);
  const forecast = findNearestOptionIndex(article, position);
  if (decided === null || forecast === null) return false;
  return options[decided]?.position === options[forecast]?.position;
}
