/** The score of a seat in play on one scale: what every bar of it is drawn by. */
import type { TextHeading } from '../../../conference/heading/heading.ts';
import type { View } from '../../../engine/state/view.ts';
import { forecastScore, type ScoreForecast } from './heading.ts';
import { computePointsNow, computePointsOfNoDeal } from './worth.ts';

/** A bar ends at whole steps, the first of them at least one below no deal: what happens in a game rarely moves its ends. */
const STEP = 10;
const MOST = 100;

export type ScoreScale = {
  now: number;
  none: number;
  forecast: ScoreForecast;
  /** Where what is laid on the table would lead; null: nothing is. */
  laid: number | null;
  /** Where a number of points lies on the bar, 0..1: the same all through a game, unless one leaves it. */
  place: (points: number) => number;
};

/**
 * The text now, no deal and where the text is heading, on one scale; null for a seat without instructions.
 * @param gain over waiting of what is laid on the table, in points; null: nothing is
 */
export function makeScoreScale(
  view: View,
  heading: TextHeading | null,
  gain: number | null = null,
): ScoreScale | null {
  const forecast = heading && forecastScore(view, heading);
  const [now, none] = [computePointsNow(view), computePointsOfNoDeal(view)];
  if (!forecast || now === null || none === null) return null;
  const laid = gain === null ? null : forecast.mean + gain;
  const least = STEP * Math.floor(Math.min(none - STEP, now, forecast.low, laid ?? now) / STEP);
  const span = Math.max(MOST, now, laid ?? now) - least;
  return { now, none, forecast, laid, place: (points) => (points - least) / span };
}
