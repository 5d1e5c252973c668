/** What moved a seat's points since its last act: the figure is the difference of the two ends as they are written. */
import { type Figures, SHOWS } from '../../../../speech/use-game.ts';

export type SinceFigures = {
  before: number;
  now: number;
  by: number;
  /** Whether the text is worth more or less than before, however small each part was. */
  sign: '+' | '-';
};

/** @param now points of the text; null with nothing that shows */
export function makeSinceFigures(
  { points }: { points: number | null },
  now: number | null,
  { sum }: Pick<Figures, 'sum'>,
): SinceFigures | null {
  if (points === null || now === null || Math.abs(points) < SHOWS) return null;
  const [before, ends] = [now - points, sum([now, -sum([now - points])])];
  // Ends that are written alike hide what moved.
  const by = ends || points;
  return { before, now, by, sign: points > 0 ? '+' : '-' };
}
