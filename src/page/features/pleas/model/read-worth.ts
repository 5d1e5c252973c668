/** What the Chair's words are worth to a seat, as its page says it. */
import { type AgreedGain, isCloseCall, roundOutward } from '../../../session/game/heading.ts';
import { SHOWS } from '../../../speech/use-game.ts';

export type Worth = {
  way: 'gain' | 'loss' | 'either' | 'none';
  points: number;
  low: number;
  high: number;
};

/** @param gain by the close; null where nothing is foreseen, and today's draft is what counts */
export function readWorth(gain: AgreedGain | null, today: number): Worth {
  const { points, low, high } = gain
    ? { ...roundOutward(gain), points: Math.round(gain.points) }
    : { low: 0, high: 0, points: today };
  const some = Math.abs(points) < SHOWS ? 'none' : points > 0 ? 'gain' : 'loss';
  return { way: gain && isCloseCall(gain) ? 'either' : some, points, low, high };
}
