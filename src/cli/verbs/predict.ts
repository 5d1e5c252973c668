/** `predict FILE --model NAME`: what a model of the field says of each article. */
import type { Trade, TradeSide } from '../../analysis/models/exchange.ts';
import type { Interval } from '../../analysis/models/win-set.ts';
import {
  type ArticlePrediction,
  type ModelName,
  type Prediction,
  predict,
} from '../../analysis/models/predict.ts';
import { type Theory, theoryOf } from '../../analysis/models/theory.ts';
import { electProgramme } from '../../analysis/models/condorcet.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { type Answer, answered, asJson, refusal } from '../answer.ts';
import { modelFrom, roundsFrom } from '../model-input.ts';
import { scenarioFrom } from '../read-scenario.ts';
import { percent, rounded, textTable } from '../text-table.ts';

export type PredictOptions = { model?: string; rounds?: string; json?: boolean };

const USUAL_MODEL = 'engine';
const UNNAMED = `Predicted by ${USUAL_MODEL}, which plays whole conferences. Name another model with --model.`;

/** @param tell share 0..1 done of a model that takes long */
export function predictVerb(
  file: string,
  options: PredictOptions,
  tell?: (done: number) => void,
): Answer {
  const model = modelFrom(options.model ?? USUAL_MODEL);
  if (!model.ok) return refusal(model);
  const rounds = roundsFrom(options.rounds);
  if (!rounds.ok) return refusal(rounds);
  const scenario = scenarioFrom(file);
  if (!scenario.ok) return refusal(scenario);
  const prediction = predict(scenario.value, model.value, rounds.value, tell);
  if (options.json) return answered(inJson(scenario.value, prediction));
  const words = inWords(scenario.value, prediction);
  return answered(options.model === undefined ? `${UNNAMED}\n\n${words}` : words);
}

function inJson(scenario: Scenario, { model, articles, trades }: Prediction): string {
  const election = model === 'condorcet' ? electionOf(scenario) : null;
  return asJson({
    model,
    articles: Object.fromEntries(
      articles.map(({ position, option, rounds }, a) => [
        scenario.articles[a]?.id,
        {
          position,
          option: optionId(scenario, a, option),
          ...(rounds ? { rounds } : {}),
          ...theoryAt(scenario, model, a, position),
        },
      ]),
    ),
    ...(trades ? { trades: trades.map((trade) => namedTrade(scenario, trade)) } : {}),
    ...(election ? { election } : {}),
  });
}

/** Chances of whole programmes; null where fewer than two delegations have a position on everything. */
function electionOf(scenario: Scenario): Record<string, number> | null {
  const candidates = electProgramme(scenario);
  if (candidates.length < 2) return null;
  return Object.fromEntries(
    candidates.map(({ delegation, probability }) => [
      scenario.delegations[delegation]?.id,
      probability,
    ]),
  ) as Record<string, number>;
}

function optionId(scenario: Scenario, a: number, option: number | null): string | null {
  return option === null ? null : (scenario.articles[a]?.options[option]?.id ?? null);
}

function namedTrade(scenario: Scenario, { round, gain, a, b }: Trade) {
  return { round, gain, a: namedSide(scenario, a), b: namedSide(scenario, b) };
}

function namedSide(scenario: Scenario, { delegation, article, from, to }: TradeSide) {
  return {
    delegation: scenario.delegations[delegation]?.id ?? '',
    article: scenario.articles[article]?.id ?? '',
    from,
    to,
  };
}

function inWords(scenario: Scenario, { model, articles, trades }: Prediction): string {
  const rows = articles.map((article, a) => [
    scenario.articles[a]?.id ?? '',
    article.position === null ? null : rounded(article.position),
    optionId(scenario, a, article.option),
  ]);
  const table = textTable([['article', 'position', 'option'], ...rows]);
  const parts = [table];
  const theory = theoryTable(scenario, model, articles);
  if (theory !== null) parts.push(theory);
  if (trades && trades.length > 0) parts.push(tradeTable(scenario, trades));
  const medians = articles.some(({ rounds }) => rounds?.some(({ median }) => median !== undefined));
  if (medians) parts.push(roundTable(scenario, articles));
  return parts.join('\n\n');
}

function theoryAt(
  scenario: Scenario,
  model: ModelName,
  a: number,
  position: number | null,
): Theory {
  const article = scenario.articles[a];
  return article ? theoryOf(scenario, model, article, position) : {};
}

/** Null where there is nothing to say. */
function theoryTable(
  scenario: Scenario,
  model: ModelName,
  articles: readonly ArticlePrediction[],
): string | null {
  const theories = articles.map(({ position }, a) => theoryAt(scenario, model, a, position));
  const between = (range: Interval | null | undefined) =>
    range ? `${rounded(range.low)} to ${rounded(range.high)}` : null;
  const columns = [
    ['pivots', theories.map(({ pivots }) => between(pivots))],
    ['lets pass', theories.map(({ winSet }) => between(winSet))],
    ['ratifiable', theories.map(({ ratifiable }) => between(ratifiable))],
    [
      'enough ratify',
      theories.map(({ ratified: chance }) => (chance === undefined ? null : percent(chance))),
    ],
  ] as const;
  const said = columns.filter(([, cells]) => cells.some((cell) => cell !== null));
  if (said.length === 0) return null;
  const head = ['article', ...said.map(([name]) => name)];
  const rows = articles.map((_, a) => [
    scenario.articles[a]?.id ?? '',
    ...said.map(([, cells]) => cells[a] ?? null),
  ]);
  return textTable([head, ...rows]);
}

function tradeTable(scenario: Scenario, trades: readonly Trade[]): string {
  const side = ({ delegation, article, from, to }: TradeSide) => {
    const named = namedSide(scenario, { delegation, article, from, to });
    return `${named.delegation} ${named.article} ${rounded(from)} > ${rounded(to)}`;
  };
  const rows = trades.map(({ round, gain, a, b }) => [round, rounded(gain), side(a), side(b)]);
  return textTable([['round', 'gain each', 'one gives', 'the other gives'], ...rows]);
}

function roundTable(scenario: Scenario, articles: readonly ArticlePrediction[]): string {
  const rows = articles.flatMap(({ rounds = [] }, a) =>
    rounds.map(({ median, mean }, round) => [
      scenario.articles[a]?.id ?? '',
      round,
      typeof median === 'number' ? rounded(median) : null,
      mean === null ? null : rounded(mean),
    ]),
  );
  return textTable([['article', 'round', 'median', 'mean'], ...rows]);
}
