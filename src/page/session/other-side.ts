/** Another seat of a draw that was played, to see it from: kept until the draw has been played there. */
import { hasKept, OTHER_SIDE, readKept, writeKept } from './kept.ts';
import { type DrawOfSeat, isOnDraw, readScores } from './scores.ts';

/** `cost`: points that the seat lost by what was played; `least`: what it had over no deal, the least of all. */
export type OtherSide = DrawOfSeat & {
  /** Id of the conference. */
  scenario: string;
  why: 'cost' | 'least';
  points: number;
};

export function keepOtherSide(other: OtherSide): void {
  writeKept(OTHER_SIDE, other);
}

/** Null where none is kept, or it has been played. */
export function readOtherSide(): OtherSide | null {
  const kept = readKept(OTHER_SIDE);
  return isOtherSide(kept) && !readScores().some((one) => isOnDraw(one, kept)) ? kept : null;
}

function isOtherSide(value: unknown): value is OtherSide {
  return (
    hasKept(value, {
      texts: ['scenario', 'rules', 'seat', 'start', 'why'],
      numbers: ['seed', 'points'],
    }) && ['cost', 'least'].includes((value as OtherSide).why)
  );
}
