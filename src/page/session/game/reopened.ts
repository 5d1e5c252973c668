/** How many agreed articles changes would reopen: each costs credit when a room agrees. */
import type { Change } from '../../../engine/command.ts';
import type { View } from '../../../engine/state/view.ts';
import { locateArticle } from '../../../engine/state/places.ts';

export function countReopened({ articles, scenario }: View, changes: readonly Change[]): number {
  return changes.filter(
    ({ article }) => articles[locateArticle(scenario, article)]?.status === 'adRef',
  ).length;
}
