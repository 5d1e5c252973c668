/**
 * What theory says beside a prediction of one article: between which positions a rule leaves things as they are, what
 * it lets pass, and whether enough would ratify.
 */
import { STANDARD } from '../../engine/numbers/values.ts';
import type { Article, Scenario } from '../../scenario/resolved.ts';
import { enoughRatify, ratifies } from './in-force.ts';
import { type Pivots, pivots } from './median.ts';
import type { ModelName } from './predict.ts';
import { type Interval, winSet } from './win-set.ts';

export type Theory = {
  /** Of the rule of substance; beside `median`. */
  pivots?: Pivots | null;
  /** Against the reference position; beside `procedural`. */
  winSet?: Interval;
  /** Chance 0..1 that enough for entry into force ratify the position, were this the only article. */
  ratified?: number;
};

/** Without a reference position there is neither win-set nor chance, without a number of ratifications no chance. */
export function theoryOf(
  scenario: Scenario,
  model: ModelName,
  article: Article,
  position: number | null,
): Theory {
  const { index, reference } = article;
  const { substance, ratifications } = scenario.procedure;
  return {
    ...(model === 'median' ? { pivots: pivots(scenario, index, substance) } : {}),
    ...(model === 'procedural' && reference !== undefined
      ? { winSet: winSet(scenario, index, substance, reference) }
      : {}),
    ...(reference === undefined || ratifications === undefined || position === null
      ? {}
      : { ratified: ratifiedBy(scenario, index, reference, position, ratifications) }),
  };
}

/** Ideals are known to within what set-up scatters them by; whoever has no position does not ratify for its sake. */
function ratifiedBy(
  { delegations }: Scenario,
  article: number,
  reference: number,
  text: number,
  needed: number,
): number {
  const chances = delegations.flatMap(({ positions }) => {
    const ideal = positions[article]?.ideal;
    return ideal === undefined ? [] : [ratifies(ideal, reference, text, STANDARD.idealNoise)];
  });
  return enoughRatify(chances, needed);
}
