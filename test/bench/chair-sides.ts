/** The two sides of a conference: those who want less of the treaty than the middle member, and those who want more. */
import { utility } from '../../src/engine/mandate.ts';
import { mandatesOf } from '../../src/engine/instructions.ts';
import type { Setup } from '../../src/engine/setup.ts';
import { type State, textsOf } from '../../src/engine/state.ts';
import type { Delegation, Scenario } from '../../src/scenario/resolved.ts';
import { median, sum } from './paired.ts';

const sides = new WeakMap<Scenario, readonly ('narrow' | 'wide')[]>();

/** By delegation: by its mean position as the scenario has it, weighted by salience; the middle one is narrow. */
function sidesOf(scenario: Scenario): readonly ('narrow' | 'wide')[] {
  const known = sides.get(scenario);
  if (known) return known;
  const means = scenario.delegations.map(meanIdeal);
  const middle = median(means);
  const found = means.map((mean) => (mean > middle ? 'wide' : 'narrow'));
  sides.set(scenario, found);
  return found;
}

function meanIdeal({ positions }: Delegation): number {
  const held = positions.flatMap((position) => position ?? []);
  const all = sum(held.map(({ salience }) => salience));
  return all > 0 ? sum(held.map(({ ideal, salience }) => ideal * salience)) / all : 50;
}

/** Delegations of each side to which the adopted text is worth less than no treaty; none without one. */
export function belowBySide(setup: Setup, state: State): { narrow: number; wide: number } {
  const count = { narrow: 0, wide: 0 };
  if (state.assembly?.adopted !== true) return count;
  const { scenario } = setup;
  const texts = textsOf(state);
  mandatesOf(setup, state).forEach((mandate, d) => {
    if (utility(mandate, scenario.articles, texts) >= mandate.reservation) return;
    count[sidesOf(scenario)[d] ?? 'narrow'] += 1;
  });
  return count;
}
