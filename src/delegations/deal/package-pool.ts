/** The changes a search for a package tries: the dearest to the seat, then the sweetest for the floor at little cost. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import type { View } from '../../engine/state/view.ts';
import type { DealProspect } from '../belief/prospects.ts';

export function choosePool(
  view: View,
  prospects: readonly DealProspect[],
  size: number,
): DealProspect[] {
  const pool: DealProspect[] = [];
  const looked: boolean[] = [];
  const scores = new Float64Array(prospects.length);
  for (const { mine } of prospects) scores[looked.push(false) - 1] = mine;
  addBestOpen(pool, prospects, scores, looked, Math.ceil(size / 2));
  prospects.forEach((prospect, i) => {
    if (!looked[i]) scores[i] = measureSweetness(view, prospect);
  });
  addBestOpen(pool, prospects, scores, looked, size);
  return pool;
}

/**
 * Those of the highest scores, ties to the earlier, that the plenary would rather not block.
 * @param looked those that were, which are not looked at again
 * @param most in the pool by then
 */
function addBestOpen(
  pool: DealProspect[],
  prospects: readonly DealProspect[],
  scores: Float64Array,
  looked: boolean[],
  most: number,
): void {
  while (pool.length < most) {
    let best = -1;
    for (let i = 0; i < prospects.length; i += 1)
      if (!looked[i] && (best < 0 || (scores[i] as number) > (scores[best] as number))) best = i;
    if (best < 0) return;
    looked[best] = true;
    const prospect = prospects[best] as DealProspect;
    if (prospect.blocked() < 0.5) pool.push(prospect);
  }
}

/** What it brings the floor by weight, and the seat. */
function measureSweetness({ floor, floorWeight }: View, { theirs, mine }: DealProspect): number {
  let sum = 0;
  for (let place = 0; place < theirs.length; place += 1)
    sum += (theirs[place] as number) * (floorWeight[floor[place] as SeatIndex] ?? 0);
  return sum + mine;
}
