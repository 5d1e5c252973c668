/** What each delegation is asked once the talks are over, where the scenario leaves it to each; null: nothing. */
import { findOwnChoice, type OwnChoice } from '../../../../engine/procedure/own-choice.ts';
import type { View } from '../../../../engine/state/view.ts';

export function findBond({
  phase,
  scenario,
  ending,
}: Pick<View, 'phase' | 'scenario' | 'ending'>): OwnChoice | null {
  return phase === 'signature' ? findOwnChoice(scenario, ending) : null;
}
