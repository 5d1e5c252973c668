/**
 * Models of the field side by side, for one table: everything but the engine, which has to be played. With 193
 * delegations and 27 articles exchange and challenge take a second or so each, the others together a twentieth; where
 * all ideals differ, challenge takes a quarter of a minute.
 */
import type { Scenario } from '../../scenario/resolved.ts';
import { type ArticlePrediction, TABLE_MODELS, type TableModel, predict } from './predict.ts';
import { type Theory, describeTheory } from './theory.ts';

export type ModelRow = {
  /** Index. */
  article: number;
  sets: Pick<Theory, 'winSet' | 'ratifiable'>;
  models: ReadonlyMap<TableModel, Pick<ArticlePrediction, 'position' | 'option'>>;
};

/**
 * One row for each article, in the order of the scenario; models in the order in which they are named.
 * @param tell share 0..1 done, each model counting as much
 */
export function makeModelTable(
  scenario: Scenario,
  models: readonly TableModel[] = TABLE_MODELS,
  tell: (done: number) => void = () => {},
): ModelRow[] {
  const predictions = models.map((model, i) => {
    const prediction = predict(scenario, model, undefined, (done) =>
      tell((i + done) / models.length),
    );
    tell((i + 1) / models.length);
    return [model, prediction] as const;
  });
  return scenario.articles.map((article) => ({
    article: article.index,
    sets: describeTheory(scenario, 'procedural', article, null),
    models: new Map(
      predictions.map(([model, { articles }]) => {
        const { position, option } = articles[article.index] ?? { position: null, option: null };
        return [model, { position, option }];
      }),
    ),
  }));
}
