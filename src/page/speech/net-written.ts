import { computeChangeWorth } from '../session/game/worth.ts';
import type { Change } from '../../engine/command.ts';
import type { View } from '../../engine/state/view.ts';
import type { Speech } from './use-game.ts';

/**
 * What changes come to where each of them stands beside with its own points: whoever adds those up finds this figure.
 * Null without instructions.
 */
export function computeNetWritten(
  view: View,
  changes: readonly Change[],
  { figures }: Pick<Speech, 'figures'>,
): number | null {
  const worth = computeChangeWorth(view, changes);
  if (!worth) return null;
  const alone = changes.map((change) => computeChangeWorth(view, [change])?.net ?? 0);
  const together = alone.reduce((rest, points) => rest - points, worth.net);
  return figures.sum([...alone, together]);
}
