/**
 * How hands go up when somebody asks for parts of the text to be voted on apart (rule 129). For it are those who hold a
 * bracket against the words; against it those who would rather keep them, so that a package is not taken apart for a
 * small gain.
 */
import type { RollCallVote } from '../../scenario/resolved.ts';
import type { Values } from '../numbers/values.ts';

/** `keeps`: how far one leans to keeping the words, on the scale of `leaning`. */
export type OnDivision = { present: boolean; held: boolean; closed: boolean; keeps: number };

export function handOnDivision(
  { present, held, closed, keeps }: OnDivision,
  { abstainBand }: Pick<Values, 'abstainBand'>,
): RollCallVote {
  if (!present) return 'absent';
  // Words that were never agreed are kept apart by all who would rather have others.
  if (held || (closed && keeps < -abstainBand)) return 'yes';
  return keeps > abstainBand ? 'no' : 'abstain';
}
