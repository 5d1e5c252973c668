/**
 * How a delegation is inclined, drawn per seed in neutral words. It moves thresholds of policies, and is never
 * stored on a state: the same delegation is a bridge-builder in one conference and a hard-liner in the next.
 */
import type { Draw } from '../numbers/draw.ts';

export const TEMPERS = ['plain', 'bridgeBuilder', 'hardLiner', 'freeRider', 'loyalist'] as const;
export type Temper = (typeof TEMPERS)[number];

/** Two in six have none in particular; the others are as likely as each other. */
export function drawTemper(draw: Draw): Temper {
  const sixth = draw.between(0, 5);
  return TEMPERS[Math.max(0, sixth - 1)] ?? 'plain';
}
