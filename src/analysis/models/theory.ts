/**
 * What theory says beside a prediction of one article: between which positions a rule leaves things as they are, what
 * it lets pass, and whether enough would ratify.
 */
import { readIdealNoise } from '../../engine/setup/reach.ts';
import { STANDARD } from '../../engine/numbers/values.ts';
import type { Article, Scenario } from '../../scenario/resolved.ts';
import { estimateEnoughRatify, estimateRatification } from './in-force.ts';
import { type Pivots, findPivots } from './median.ts';
import type { ModelName } from './predict.ts';
import { intersectIntervals, type Interval, findRatifiable, findWinSet } from './win-set.ts';

export type Theory = {
  /** Of the rule of substance; beside `median`. */
  pivots?: Pivots | null;
  /** Against the reference position; beside `procedural`. */
  winSet?: Interval;
  /** Of the win-set, what enough for entry into force like at least as well as the reference; beside `procedural`. */
  ratifiable?: Interval;
  /** Chance 0..1 that enough for entry into force ratify the position, were this the only article. */
  ratified?: number;
};

/** Without a reference position there is neither win-set nor chance, without a number of ratifications no chance. */
export function describeTheory(
  scenario: Scenario,
  model: ModelName,
  article: Article,
  position: number | null,
): Theory {
  const { index, reference } = article;
  const { substance, ratifications } = scenario.procedure;
  return {
    ...(model === 'median' ? { pivots: findPivots(scenario, index, substance) } : {}),
    ...(model === 'procedural' && reference !== undefined
      ? findSets(scenario, index, reference)
      : {}),
    ...(reference === undefined || ratifications === undefined || position === null
      ? {}
      : { ratified: estimateRatified(scenario, index, reference, position, ratifications) }),
  };
}

function findSets(
  scenario: Scenario,
  article: number,
  reference: number,
): Pick<Theory, 'winSet' | 'ratifiable'> {
  const { substance, ratifications } = scenario.procedure;
  const passes = findWinSet(scenario, article, substance, reference);
  if (ratifications === undefined) return { winSet: passes };
  const ideals = scenario.delegations.flatMap(({ positions }) => positions[article]?.ideal ?? []);
  const joined = findRatifiable(ideals, ratifications, reference);
  return { winSet: passes, ratifiable: intersectIntervals(passes, joined) };
}

/** Ideals are known to within what set-up scatters them by; whoever has no position does not ratify for its sake. */
function estimateRatified(
  scenario: Scenario,
  article: number,
  reference: number,
  text: number,
  needed: number,
): number {
  const noise = readIdealNoise({ scenario, values: STANDARD });
  const chances = scenario.delegations.flatMap(({ positions }) => {
    const ideal = positions[article]?.ideal;
    return ideal === undefined ? [] : [estimateRatification(ideal, reference, text, noise)];
  });
  return estimateEnoughRatify(chances, needed);
}
