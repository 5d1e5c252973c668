/** How hard a seat is to play, as measured: by the points of its instructions that good players of it leave with. */
import type { SeatPar } from './par.ts';

/** Steps from gentle to hard. */
export const HARDEST = 4;
/** Payoff 0..1 from which on a seat is gentler by one step: fifteen points each. */
const GENTLER = [0.85, 0.7, 0.55];

export type Difficulty = {
  /** 1, gentle, to HARDEST. */
  level: number;
  /** What good players leave with on average, in points. */
  points: number;
};

/** `level` in the steps above, from 1; `points` of 100 that good players leave with, in tenths. */
export function rateDifficulty({ by }: Pick<SeatPar, 'by'>): Difficulty {
  const { mean } = by.packager.payoff;
  const level = HARDEST - GENTLER.filter((least) => mean >= least).length;
  return { level, points: Math.round(mean * 1000) / 10 };
}
