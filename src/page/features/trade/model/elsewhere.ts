/** Whom to turn to after a refusal. */
import type { View } from '../../../../engine/state/view.ts';
import { rankPartners } from '../../../session/game/deal/prospects.ts';

/** The best prospect of those who have refused nothing in this sitting; null where nobody promises both a gain. */
export function findElsewhere(view: View, partners: readonly string[]): string | null {
  const refusers = view.offers
    .filter(({ by, status }) => by === view.delegation && status === 'refused')
    .filter(({ sitting }) => sitting === view.sitting)
    .map(({ to }) => view.scenario.delegations[to]?.id ?? '');
  const [best] = rankPartners(
    view,
    partners.filter((id) => !refusers.includes(id)),
  );
  return best && best.merit > 0 ? best.id : null;
}
