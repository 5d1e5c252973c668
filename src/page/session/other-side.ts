/** Another seat of a draw that was played, to see it from: kept until the draw has been played there. */
import { RULES } from '../../engine/rules-version.ts';
import { hasKept, OTHER_SIDE, readKept, writeKept } from './kept.ts';
import { type DrawOfSeat, isOnDraw, readScores } from './scores.ts';

/** `cost`: points that the seat lost by what was played; `least`: what it had over no deal, the least of all. */
export type OtherSide = DrawOfSeat & {
  /** Id of the conference, and the digest of its file then: the same draw of another is no longer the same. */
  scenario: string;
  digest: string;
  why: 'cost' | 'least';
  points: number;
};

export function keepOtherSide(other: OtherSide): void {
  writeKept(OTHER_SIDE, { ...other, version: RULES });
}

/** Null where none is kept, it has been played, or conferences go by other rules since. */
export function readOtherSide(): OtherSide | null {
  const kept = readKept(OTHER_SIDE);
  if (!isOtherSide(kept) || readScores().some((one) => isOnDraw(one, kept))) return null;
  const { version, ...side } = kept;
  return version === RULES ? side : null;
}

function isOtherSide(value: unknown): value is OtherSide & { version: number } {
  return (
    hasKept(value, {
      texts: ['scenario', 'digest', 'rules', 'seat', 'start', 'why'],
      numbers: ['seed', 'points', 'version'],
    }) && ['cost', 'least'].includes((value as OtherSide).why)
  );
}
