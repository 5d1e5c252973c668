/**
 * Compromise model: the mean of positions, weighted by capability x salience, O = sum(c s x) / sum(c s).
 * Source: Van den Bos 1991; Achen in Thomson et al. 2006, as the first-order approximation of the asymmetric Nash
 * solution with linear utilities and a bad disagreement. Uses ideal, salience and capability.
 */
import type { Scenario } from '../../scenario/resolved.ts';
import { listActors, computeWeightedMean } from './field.ts';

/** Position by article; null where nobody with a position weighs anything. */
export function predictCompromise(scenario: Scenario): (number | null)[] {
  return scenario.articles.map(({ index }) => computeWeightedMean(listActors(scenario, index)));
}
