/** The draft as the seat's own instructions would have it: on each article the known words nearest to its ideal. */
import { NOTHING, readPosition } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import { listLettered } from '../../../session/game/text/article-now.ts';

/** Wording by article index; NOTHING without a position there. Null for a seat without instructions. */
export function ownText(view: View): readonly number[] | null {
  const { mandate, scenario } = view;
  if (!mandate) return null;
  return scenario.articles.map((article, a) => {
    const ideal = mandate.ideals[a] ?? NaN;
    if (Number.isNaN(ideal)) return NOTHING;
    const gap = (wording: number) => Math.abs(readPosition(mandate, article, wording) - ideal);
    return listLettered(view, a).reduce(
      (best, { wording }) => (best === NOTHING || gap(wording) < gap(best) ? wording : best),
      NOTHING,
    );
  });
}
