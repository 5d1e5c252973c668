/** Agreed articles that changes would reopen, and what that costs when a room agrees. */
import { type Change, locateArticle } from '../../../../engine/command.ts';
import { listAgreedBefore, paysForReopening } from '../../../../engine/procedure/compose-room.ts';
import type { View } from '../../../../engine/state/view.ts';
import { toTextChange } from '../worth.ts';

export function countReopened({ articles, scenario }: View, changes: readonly Change[]): number {
  return changes.filter(
    ({ article }) => articles[locateArticle(scenario, article)]?.status === 'adRef',
  ).length;
}

/** Credit that the seat pays if its own package of these changes is agreed. */
export function computeReopeningCost(view: View, changes: readonly Change[]): number {
  const { articles, scenario, delegation: own, values } = view;
  const paid = changes.filter(({ article }) => {
    const state = articles[locateArticle(scenario, article)];
    return state?.status === 'adRef' && paysForReopening(state, own, own);
  });
  return values.reopening * paid.length;
}

/** Seats that agreed in a room to what changes would reopen, and that the rules call to the room for that. */
export function listCalledBack(view: View, changes: readonly Change[]): string[] {
  const called = new Set(
    changes.flatMap((change) => {
      const found = toTextChange(view, change);
      return found ? listAgreedBefore(view, view.delegation, found) : [];
    }),
  );
  return [...called].map((d) => view.scenario.delegations[d]?.id ?? '');
}
