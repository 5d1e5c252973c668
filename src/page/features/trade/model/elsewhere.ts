/** Whom to turn to after a refusal. */
import type { View } from '../../../../engine/state/view.ts';
import { ranked } from '../../../session/game/prospects.ts';

/** The best prospect of those who have refused nothing in this sitting; null where nobody promises both a gain. */
export function elsewhere(view: View, partners: readonly string[]): string | null {
  const refusers = view.offers
    .filter(({ by, status }) => by === view.delegation && status === 'refused')
    .filter(({ sitting }) => sitting === view.sitting)
    .map(({ to }) => view.scenario.delegations[to]?.id ?? '');
  const [best] = ranked(
    view,
    partners.filter((id) => !refusers.includes(id)),
  );
  return best && best.merit > 0 ? best.id : null;
}
