/** How many agreed articles changes would reopen: each costs credit when a room agrees. */
import type { Change } from '../../../engine/command.ts';
import type { View } from '../../../engine/state/view.ts';

export function reopenedBy({ articles, scenario }: View, changes: readonly Change[]): number {
  return changes.filter(
    ({ article }) => articles[scenario.articleIndex.get(article) ?? -1]?.status === 'adRef',
  ).length;
}
