/** One door to the models of the field: what each says of every article. Depends on nothing but the arguments. */
import type { Scenario } from '../../scenario/resolved.ts';
import { predictSincere, predictSophisticated } from './agenda.ts';
import { challenge } from './challenge.ts';
import { predictCompromise } from './compromise.ts';
import { predictCondorcet } from './condorcet.ts';
import { predictByEngine } from './engine.ts';
import { exchange, type Trade } from './exchange.ts';
import { findNearestOptionIndex } from './field.ts';
import { predictMedian } from './median.ts';
import { predictNash } from './nash.ts';
import { predictProcedural } from './procedural.ts';

/** All that `scenario` alone decides, in no time. */
export const FIELD_MODELS = [
  'compromise',
  'median',
  'procedural',
  'nash',
  'exchange',
  'challenge',
  'condorcet',
] as const;

/** All of them, and votes on an amendment agenda, which are as much theory as forecast: no backtest has them. */
export const TABLE_MODELS = [...FIELD_MODELS, 'sincere', 'sophisticated'] as const;
export type TableModel = (typeof TABLE_MODELS)[number];

export const MODELS = [...TABLE_MODELS, 'engine'] as const;
export type ModelName = (typeof MODELS)[number];

/** Rounds where none are asked for: of trade, of challenge, and conferences. */
const ROUNDS = { exchange: 1, challenge: 10, engine: 50 } as const;

export type ArticlePrediction = {
  /** The model's own number, 0..100; null where it has nothing to go by. */
  position: number | null;
  /** Index of the option nearest to it; as near: the lower. */
  option: number | null;
  /** Round 0 is the opening. `median`: challenge only. */
  rounds?: readonly { median?: number | null; mean: number | null }[];
};

/** `articles` in the order of the scenario; `trades` of exchange, in the order in which they are made. */
export type Prediction = {
  model: ModelName;
  articles: readonly ArticlePrediction[];
  trades?: readonly Trade[];
};

/**
 * @param rounds of trade, of challenge, or conferences of the engine; other models have none. 0: the opening (the
 * engine plays 1 at least).
 * @param tell share 0..1 done of challenge, which may take long; the others tell nothing
 */
export function predict(
  scenario: Scenario,
  model: ModelName,
  rounds?: number,
  tell: (done: number) => void = () => {},
): Prediction {
  switch (model) {
    case 'exchange':
      return byExchange(scenario, rounds ?? ROUNDS.exchange);
    case 'challenge':
      return byChallenge(scenario, rounds ?? ROUNDS.challenge, tell);
    case 'engine':
      return byPositions(
        scenario,
        model,
        predictByEngine(scenario, Math.max(1, rounds ?? ROUNDS.engine)),
      );
    case 'median':
    case 'compromise':
    case 'nash':
    case 'procedural':
    case 'condorcet':
    case 'sincere':
    case 'sophisticated':
      return byPositions(scenario, model, STATIC[model](scenario));
  }
}

const STATIC = {
  compromise: predictCompromise,
  median: predictMedian,
  procedural: predictProcedural,
  nash: predictNash,
  condorcet: predictCondorcet,
  sincere: predictSincere,
  sophisticated: predictSophisticated,
} as const;

function byPositions(
  scenario: Scenario,
  model: ModelName,
  positions: readonly (number | null)[],
): Prediction {
  return {
    model,
    articles: scenario.articles.map((article, a) => {
      const position = positions[a] ?? null;
      return { position, option: findNearestOptionIndex(article, position) };
    }),
  };
}

function byExchange(scenario: Scenario, count: number): Prediction {
  const { outcomes, rounds, trades } = exchange(scenario, count);
  const { model, articles } = byPositions(scenario, 'exchange', outcomes);
  return {
    model,
    articles: articles.map((article, a) => ({
      ...article,
      rounds: rounds.map((outcome) => ({ mean: outcome[a] ?? null })),
    })),
    trades,
  };
}

/** The forecast is the median position after the last round. */
function byChallenge(scenario: Scenario, count: number, tell: (done: number) => void): Prediction {
  const history = challenge(scenario, count, 'replicated', tell);
  const forecasts = history.map((rounds) => rounds.at(-1)?.median ?? null);
  const { model, articles } = byPositions(scenario, 'challenge', forecasts);
  return {
    model,
    articles: articles.map((article, a) => ({ ...article, rounds: history[a] ?? [] })),
  };
}
