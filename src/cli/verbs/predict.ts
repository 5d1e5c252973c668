/** `predict FILE --model NAME`: what a model of the field says of each article. */
import type { Trade, TradeSide } from '../../analysis/models/exchange.ts';
import type { Interval } from '../../analysis/models/win-set.ts';
import {
  type ArticlePrediction,
  type ModelName,
  type Prediction,
  predict,
} from '../../analysis/models/predict.ts';
import { type Theory, describeTheory } from '../../analysis/models/theory.ts';
import { electProgramme } from '../../analysis/models/condorcet.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { type CliAnswer, makeAnswer, asJson, refuseWith } from '../answer.ts';
import { parseModel, parseRounds } from '../model-input.ts';
import { loadScenario } from '../read-scenario.ts';
import { formatPercent, formatRounded, formatTable } from '../text-table.ts';

export type PredictOptions = { model?: string; rounds?: string; json?: boolean };

const USUAL_MODEL = 'engine';
const UNNAMED = `Predicted by ${USUAL_MODEL}, which plays whole conferences. Choose another model with --model.`;

/** @param tell share 0..1 done of a model that takes long */
export function predictVerb(
  file: string,
  options: PredictOptions,
  tell?: (done: number) => void,
): CliAnswer {
  const model = parseModel(options.model ?? USUAL_MODEL);
  if (!model.ok) return refuseWith(model);
  const rounds = parseRounds(options.rounds);
  if (!rounds.ok) return refuseWith(rounds);
  const scenario = loadScenario(file);
  if (!scenario.ok) return refuseWith(scenario);
  const prediction = predict(scenario.value, model.value, rounds.value, tell);
  if (options.json) return makeAnswer(inJson(scenario.value, prediction));
  const words = inWords(scenario.value, prediction);
  return makeAnswer(options.model === undefined ? `${UNNAMED}\n\n${words}` : words);
}

function inJson(scenario: Scenario, { model, articles, trades }: Prediction): string {
  const election = model === 'condorcet' ? predictElection(scenario) : null;
  return asJson({
    model,
    articles: Object.fromEntries(
      articles.map(({ position, option, rounds }, a) => [
        scenario.articles[a]?.id,
        {
          position,
          option: findOptionId(scenario, a, option),
          ...(rounds ? { rounds } : {}),
          ...explainTheory(scenario, model, a, position),
        },
      ]),
    ),
    ...(trades ? { trades: trades.map((trade) => nameTrade(scenario, trade)) } : {}),
    ...(election ? { election } : {}),
  });
}

/** Chances of whole programmes; null where fewer than two delegations have a position on everything. */
function predictElection(scenario: Scenario): Record<string, number> | null {
  const candidates = electProgramme(scenario);
  if (candidates.length < 2) return null;
  return Object.fromEntries(
    candidates.map(({ delegation, probability }) => [
      scenario.delegations[delegation]?.id,
      probability,
    ]),
  ) as Record<string, number>;
}

function findOptionId(scenario: Scenario, a: number, option: number | null): string | null {
  return option === null ? null : (scenario.articles[a]?.options[option]?.id ?? null);
}

function nameTrade(scenario: Scenario, { round, gain, a, b }: Trade) {
  return { round, gain, a: nameSide(scenario, a), b: nameSide(scenario, b) };
}

function nameSide(scenario: Scenario, { delegation, article, from, to }: TradeSide) {
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
    article.position === null ? null : formatRounded(article.position),
    findOptionId(scenario, a, article.option),
  ]);
  const table = formatTable([['article', 'position', 'option'], ...rows]);
  const parts = [table];
  const theory = formatTheories(scenario, model, articles);
  if (theory !== null) parts.push(theory);
  if (trades && trades.length > 0) parts.push(tradeTable(scenario, trades));
  const medians = articles.some(({ rounds }) => rounds?.some(({ median }) => median !== undefined));
  if (medians) parts.push(roundTable(scenario, articles));
  return parts.join('\n\n');
}

function explainTheory(
  scenario: Scenario,
  model: ModelName,
  a: number,
  position: number | null,
): Theory {
  const article = scenario.articles[a];
  return article ? describeTheory(scenario, model, article, position) : {};
}

/** Null where there is nothing to say. */
function formatTheories(
  scenario: Scenario,
  model: ModelName,
  articles: readonly ArticlePrediction[],
): string | null {
  const theories = articles.map(({ position }, a) => explainTheory(scenario, model, a, position));
  const between = (range: Interval | null | undefined) =>
    range ? `${formatRounded(range.low)} to ${formatRounded(range.high)}` : null;
  const columns = [
    ['pivots', theories.map(({ pivots }) => between(pivots))],
    ['lets pass', theories.map(({ winSet }) => between(winSet))],
    ['ratifiable', theories.map(({ ratifiable }) => between(ratifiable))],
    [
      'enough ratify',
      theories.map(({ ratified: chance }) => (chance === undefined ? null : formatPercent(chance))),
    ],
  ] as const;
  const said = columns.filter(([, cells]) => cells.some((cell) => cell !== null));
  if (said.length === 0) return null;
  const head = ['article', ...said.map(([name]) => name)];
  const rows = articles.map((_, a) => [
    scenario.articles[a]?.id ?? '',
    ...said.map(([, cells]) => cells[a] ?? null),
  ]);
  return formatTable([head, ...rows]);
}

function tradeTable(scenario: Scenario, trades: readonly Trade[]): string {
  const side = ({ delegation, article, from, to }: TradeSide) => {
    const named = nameSide(scenario, { delegation, article, from, to });
    return `${named.delegation} ${named.article} ${formatRounded(from)} > ${formatRounded(to)}`;
  };
  const rows = trades.map(({ round, gain, a, b }) => [
    round,
    formatRounded(gain),
    side(a),
    side(b),
  ]);
  return formatTable([['round', 'gain each', 'one gives', 'the other gives'], ...rows]);
}

function roundTable(scenario: Scenario, articles: readonly ArticlePrediction[]): string {
  const rows = articles.flatMap(({ rounds = [] }, a) =>
    rounds.map(({ median, mean }, round) => [
      scenario.articles[a]?.id ?? '',
      round,
      typeof median === 'number' ? formatRounded(median) : null,
      mean === null ? null : formatRounded(mean),
    ]),
  );
  return formatTable([['article', 'round', 'median', 'mean'], ...rows]);
}
