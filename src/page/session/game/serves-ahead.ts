/** Whether the one number of a trade speaks for it. */
import type { AgreedGain } from './heading.ts';
import { type ChangeWorth, servesSeat } from './worth.ts';

/** What changes bring over waiting, in points, and what that rests on: a package is played on as if its room agreed. */
export type GainAhead = { points: number; agreed: AgreedGain | null };

/** What comes of a deal of two; null where the runs say too little of it, or that it is as much as waiting. */
export function readDealt(dealt: AgreedGain | null): GainAhead | null {
  if (!dealt || dealt.sure === 'few' || Math.round(dealt.points) === 0) return null;
  return { points: dealt.points, agreed: null };
}

/**
 * Whether who goes by its instructions would take changes: by what they bring at the close, in whole points as the page
 * says it; by today's draft where that is as much as waiting, or not foreseen. A red line is not crossed for points.
 * @param side points of side instruments
 */
export function servesAhead(
  worth: ChangeWorth | null,
  ahead: GainAhead | null | undefined,
  side = 0,
): boolean {
  const close = ahead && ahead.agreed?.sure !== 'few' ? Math.round(ahead.points + side) : 0;
  if (close === 0) return servesSeat(worth, side);
  return close > 0 && (worth?.crossed.length ?? 0) === 0;
}
