/** What every text is worth to every delegation, by the numbers of the scenario and with nothing drawn. */
import type { Scenario, SeatIndex } from '../../scenario/resolved.ts';
import { measureCloseness, type Mandate, readPosition } from '../../engine/mandate/mandate.ts';
import { type Setup, setUp } from '../../engine/setup/setup.ts';
import { changeRules } from '../../engine/numbers/values.ts';

/** Draws that change nothing: the scenario's own numbers stand. */
const STILL = {
  salienceNoise: 0,
  idealNoise: 0,
  reservationNoise: 0,
  patienceNoise: 0,
  raisedFactor: 1,
  loweredFactor: 1,
};

export type Worths = {
  mandates: readonly Mandate[];
  /** Utility by delegation, article and option; linkages and bridges do not count. */
  of: readonly (readonly (readonly number[])[])[];
};

const known = new WeakMap<Scenario, Worths>();

/** Each 0..1, the best text of all articles together 1; worked out once for each scenario. */
export function computeWorths(scenario: Scenario): Worths {
  const kept = known.get(scenario);
  if (kept) return kept;
  const { mandates } = setUpWithoutDraws(scenario);
  const of = mandates.map((mandate) =>
    scenario.articles.map((article) => {
      const { index } = article;
      const weight = mandate.weights[index] ?? 0;
      return article.options.map(
        (_, option) =>
          weight *
          measureCloseness(mandate.ideals[index] ?? NaN, readPosition(mandate, article, option)),
      );
    }),
  );
  const worths = { mandates, of };
  known.set(scenario, worths);
  return worths;
}

function setUpWithoutDraws(scenario: Scenario): Setup {
  return setUp(scenario, 0, 0, [], changeRules(STILL));
}

/** Least and most that any text is worth to a delegation. */
export function computeWorthRange({ of }: Worths, d: SeatIndex): { least: number; most: number } {
  const byArticle = (of[d] ?? []).filter((options) => options.length > 0);
  const sum = (pick: (...values: number[]) => number) =>
    byArticle.reduce((total, options) => total + pick(...options), 0);
  return { least: sum(Math.min), most: sum(Math.max) };
}
