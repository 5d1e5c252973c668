/** What would change things, and what that costs, as phrases. */
import type { Change } from '../../engine/command.ts';
import type { Speech } from './use-game.ts';

/** A change of a proposal as a phrase: with it, without it, with other words. */
export function formatWhat(
  { how, change }: { how: 'add' | 'reword' | 'drop'; change: Change },
  { t, names, article }: Speech,
): string {
  return t('refusal.what', {
    how,
    article: article(change.article),
    option: names.option(change.article, change.option),
  });
}

/** What something costs, for a message to choose by. */
export function formatNet(
  cost: number,
  { figures }: Pick<Speech, 'figures'>,
): { way: 'none' | 'costs' | 'brings'; points: string } {
  const way = Math.abs(cost) < 0.05 ? 'none' : cost > 0 ? 'costs' : 'brings';
  return { way, points: figures.points(Math.abs(cost)) };
}
