/**
 * A full round of the size the budget names: every delegation weighs every option of every article by its stated
 * position, and each change that has friends is put to a trial vote under the rule for substance.
 */
import { listContests } from '../../src/delegations/motion/motions.ts';
import { createOpeningState } from '../../src/engine/procedure/opening.ts';
import { setUp } from '../../src/engine/setup/setup.ts';
import { view } from '../../src/engine/state/view.ts';
import { scenarioOf } from './sized.ts';

const SIZE = { delegations: 193, articles: 20, options: 4, sittings: 12 };

/** @returns plays one round; kept from the one before is what is the same all conference long, and nothing else */
export function fullRound(seed: number): () => number {
  const setup = setUp(scenarioOf(SIZE, seed), seed, 0);
  const seen = view(setup, createOpeningState(setup), 'd0');
  return () => listContests({ ...seen, articles: [...seen.articles] }).length;
}
