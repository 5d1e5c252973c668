/** Where the members of each group stand on an article, by what they have stated. */
import type { View } from '../../../../engine/state/view.ts';
import { readStatedOn } from '../../../session/game/text/article-now.ts';

export type GroupSpread = {
  id: string;
  /** Members with a position. */
  members: number;
  /** 0..100: the lowest, the one in the middle, the highest. */
  low: number;
  middle: number;
  high: number;
};

/** Groups of which at least two members have stated a position, lowest middle first. */
export function groupSpreads(view: View, index: number): GroupSpread[] {
  return view.scenario.groups
    .flatMap(({ id, members }): GroupSpread[] => {
      const stated = members
        .map((d) => readStatedOn(view, d, index))
        .filter((position) => position !== null)
        .toSorted((one, other) => one - other);
      const [low, high] = [stated[0], stated.at(-1)];
      if (low === undefined || high === undefined || stated.length < 2) return [];
      const half = (stated.length - 1) / 2;
      const middle = ((stated[Math.floor(half)] ?? low) + (stated[Math.ceil(half)] ?? high)) / 2;
      return [{ id, members: stated.length, low, middle, high }];
    })
    .sort((one, other) => one.middle - other.middle);
}
