/**
 * This project's own conferences as a model: where the text stands at the close, on average over seeded conferences
 * with all seats played by policies. Draws are those of `simulate` with the same seed. An article in which nothing
 * stands counts at its reference position, and is left out of the mean where it has none.
 */
import type { Scenario } from '../../scenario/resolved.ts';
import { simulate } from '../simulate.ts';

const SEED = 1;

/** Mean position by article; null where nothing ever stood and there is no reference. */
export function predictByEngine(scenario: Scenario, conferences: number): (number | null)[] {
  const results = simulate(scenario, {
    seed: SEED,
    from: 0,
    to: conferences,
    plan: [],
    measured: [],
  });
  return scenario.articles.map((_, a) => {
    const stood = results.flatMap(({ articles }) => articles[a]?.position ?? []);
    if (stood.length === 0) return null;
    return stood.reduce((sum, position) => sum + position, 0) / stood.length;
  });
}
