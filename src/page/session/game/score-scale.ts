/** The score of a seat in play on one scale: what every bar of it is drawn by. */
import type { TextHeading } from '../../../conference/heading/heading.ts';
import type { View } from '../../../engine/state/view.ts';
import { forecastScore, forecastWords, type ScoreForecast, type WordsAlone } from './heading.ts';
import { computePointsNow, computePointsOfNoDeal } from './worth.ts';

/** Points that a score bar spans at least. */
const LEAST_SPAN = 6;

export type ScoreScale = {
  now: number;
  none: number;
  forecast: ScoreForecast;
  /** What the text would have by its words alone; null: as much. */
  words: WordsAlone | null;
  /** Where what is laid on the table would lead; null: nothing is. */
  laid: number | null;
  /** Where a number of points lies between the outermost marks, 0..1. */
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
  const all = [now, none, forecast.low, forecast.high, laid ?? now];
  const least = Math.min(...all);
  const span = Math.max(LEAST_SPAN, Math.max(...all) - least);
  const words = forecastWords(view, heading, forecast.mean);
  return { now, none, forecast, words, laid, place: (points) => (points - least) / span };
}
