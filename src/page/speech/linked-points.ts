import { listInstructions, computePointsNow } from '../session/game/worth.ts';
import type { View } from '../../engine/state/view.ts';
import { type Figures, SHOWS } from './use-game.ts';

/** What the articles one by one leave of the worth of the text, so that what is written adds up; null: nothing. */
export function computeLinkedPoints(view: View, figures: Figures): number | null {
  const parts = [computePointsNow(view) ?? 0, ...listInstructions(view).map(({ now }) => -now)];
  const left = parts.reduce((sum, part) => sum + part, 0);
  return Math.abs(left) < SHOWS ? null : figures.sum(parts);
}
