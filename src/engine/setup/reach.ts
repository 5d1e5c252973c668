/** How far a conference's instructions may be from what the file says. */
import type { SeatScenario } from '../seat-scenario.ts';
import type { Values } from '../numbers/values.ts';

/** Articles from which priorities are drawn with the whole noise; fewer leave less room for surprise. */
const FULL_NOISE = 8;

export type Reach = {
  /** Articles raised and lowered for each delegation. */
  raised: number;
  lowered: number;
  /** Spread of the noise on all weights, in the exponent. */
  spread: number;
  /** Standard deviation of ideals, in points of the axis. */
  ideal: number;
  /** Standard deviation of the value of no treaty, 0..1. */
  reservation: number;
};

const NONE: Reach = { raised: 0, lowered: 0, spread: 0, ideal: 0, reservation: 0 };

/** @param size articles */
export function computeReach(size: number, draw: SeatScenario['draw'], values: Values): Reach {
  if (draw === 'none') return NONE;
  const quarter = draw === 'small' ? 0 : Math.floor(size / 4);
  const share = readShare(draw, values);
  return {
    raised: Math.min(values.raisedCount, quarter),
    lowered: Math.min(values.loweredCount, quarter),
    spread: share * values.salienceNoise * Math.min(1, size / FULL_NOISE),
    ideal: share * values.idealNoise,
    reservation: share * values.reservationNoise,
  };
}

function readShare(draw: SeatScenario['draw'], { smallDraw }: Values): number {
  return draw === undefined ? 1 : draw === 'small' ? smallDraw : 0;
}

/** Standard deviation of ideals round what is stated, in points of the axis. Everybody knows it: a view will do. */
export function readIdealNoise(known: { scenario: SeatScenario; values: Values }): number {
  return readShare(known.scenario.draw, known.values) * known.values.idealNoise;
}
