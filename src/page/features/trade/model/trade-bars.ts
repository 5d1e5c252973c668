/** What the bars of the trading table draw: stated positions, told red lines, and sums block by block. */
import type { ArticleIndex, SeatId } from '../../../../scenario/resolved.ts';
import type { View } from '../../../../engine/state/view.ts';

export type PartnerBar = {
  /** Stated position, 0..100; null: none. */
  stated: number | null;
  /** Red line as told; null: none, or not asked. */
  line: { at: number; side: 'below' | 'above' | 'both' } | null;
};

export function makePartnerBar(view: View, delegation: SeatId, article: ArticleIndex): PartnerBar {
  const d = view.scenario.delegationIndex.get(delegation) ?? -1;
  const stated = view.stated[d * view.scenario.articles.length + article] ?? NaN;
  const told = view.disclosed.findLast((one) => one.of === d && one.article === article);
  return {
    stated: Number.isNaN(stated) ? null : stated,
    line: told?.line ? { at: told.line.at, side: told.line.side } : null,
  };
}

/** One block of a sum: where it begins and ends, in points from the middle. */
export type Block = { part: number; from: number; to: number };

/** Losses to the left of nothing, gains to the right, the largest nearest to the middle. */
export function makeBlocks(parts: readonly number[]): Block[] {
  const ranked = parts
    .map((points, part) => ({ points, part }))
    .filter(({ points }) => Math.abs(points) >= 0.05)
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  let [low, high] = [0, 0];
  return ranked.map(({ points, part }) => {
    if (points < 0) {
      const block = { part, from: low + points, to: low };
      low += points;
      return block;
    }
    const block = { part, from: high, to: high + points };
    high += points;
    return block;
  });
}
