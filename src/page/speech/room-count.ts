/** Whether those who refuse in a room are counted, or told by their weight: one answer for all that speaks of a room. */
import type { Figures } from './use-game.ts';

/** Weights as shares of 1 that differ by less are the same. */
const SAME = 1e-9;

export type RoomCount = {
  /** Delegations in the room; 0: it is told by weight. */
  of: number;
  /** A share of the room: "3", or "43%". */
  part: (share: number) => string;
  /** Refusals that stop it; 0: it is told by weight. */
  stop: (allowed: number) => number;
};

/** @param size delegations in the room, each of the same weight; null: their weights differ */
export function countRoom(
  size: number | null,
  { share: write }: Pick<Figures, 'share'>,
): RoomCount {
  if (!size) return { of: 0, part: write, stop: () => 0 };
  return {
    of: size,
    part: (share) => String(Math.round(share * size)),
    stop: (allowed) => Math.floor(allowed * size + SAME) + 1,
  };
}

/** How many weigh the same; null where their weights differ. */
export function countEven(weights: readonly number[]): number | null {
  const [first = 0] = weights;
  return weights.every((weight) => Math.abs(weight - first) < SAME) ? weights.length : null;
}
