/** The best of one's own games of a conference, or of a seat in it, that this browser keeps. */
import type { KeptScore } from '../../../session/scores.ts';

/** `n`: games that ended. */
export type OwnBest = Pick<KeptScore, 'points' | 'taken'> & { n: number };

/** That which took most over waiting, on whatever draw; null without any. @param seat null: any */
export function findOwnBest(
  scores: readonly KeptScore[],
  conference: string,
  seat: string | null,
): OwnBest | null {
  const own = scores.filter(
    (one) => one.conference === conference && (seat === null || one.seat === seat),
  );
  const [best] = own.toSorted((one, other) => other.taken - one.taken);
  return best ? { points: best.points, taken: best.taken, n: own.length } : null;
}
