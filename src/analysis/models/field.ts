/**
 * What all models of the field share: who takes part in an article and with what, and how a number becomes an option.
 *
 * Notation, as in the literature: actor i has position x (0..100), salience s (0..1) and capability c (>= 0) on an
 * issue; w = c x s. A delegation without a position on an article takes no part there. A delegation without capability
 * or without salience is counted where a model counts heads, and weighs nothing where it weighs.
 */
import type { Article, Scenario, SeatIndex } from '../../scenario/resolved.ts';

export type Actor = {
  /** Index of the delegation. */
  delegation: SeatIndex;
  /** Its ideal, 0..100. */
  position: number;
  /** 0..1. */
  salience: number;
  capability: number;
  /** Capability x salience. */
  weight: number;
};

/** In the order of the file. */
export function listActors(scenario: Scenario, article: number): Actor[] {
  return scenario.delegations.flatMap(({ index, capability, positions }) => {
    const position = positions[article];
    if (!position) return [];
    const { ideal, salience } = position;
    const weight = capability * salience;
    return [{ delegation: index, position: ideal, salience, capability, weight }];
  });
}

/** Positions nearer to each other than this are one: sums of decimals miss by as much. Points of the axis. */
export const SAME = 1e-9;

/** Index of the option nearest to a position; as near: the lower one, then the first in the file. */
export function findNearestOptionIndex(
  { options }: Article,
  position: number | null,
): number | null {
  if (position === null) return null;
  let best: { index: number; at: number; gap: number } | null = null;
  options.forEach(({ position: at }, index) => {
    const gap = Math.abs(at - position);
    const nearer =
      best === null || gap < best.gap - SAME || (gap <= best.gap + SAME && at < best.at);
    if (nearer) best = { index, at, gap };
  });
  return (best as { index: number } | null)?.index ?? null;
}

/** Sum of w x over sum of w; null where nobody weighs anything. */
export function computeWeightedMean(
  actors: readonly { position: number; weight: number }[],
): number | null {
  let moments = 0;
  let weights = 0;
  for (const { position, weight } of actors) {
    moments += weight * position;
    weights += weight;
  }
  return weights > 0 ? moments / weights : null;
}
