/** A person's own guesses of answers: when one is asked for, and how far off they were. */
import { listKnownGuesses, measureCalibration } from '../../../../analysis/observables/guesses.ts';
import type { Game } from '../../../session/store/store.ts';

type Guesses = Game['notes']['guesses'];

/** The first few are always asked for. */
const FIRST = 3;
/** Later only where the page's own estimate is in doubt, of 1. */
const DOUBTFUL = [0.2, 0.8] as const;
/** Guesses the record of calibration looks back on, and the fewest it speaks of. */
const LAST = 5;
const FEWEST = 3;
/** Points of difference that are no difference. */
const FAIR = 5;

/** @param chance the page's own estimate, 0..1 */
export function isWorthGuessing(guesses: Guesses, chance: number): boolean {
  const made = guesses.filter(({ kind }) => kind === 'answer').length;
  return made < FIRST || (chance >= DOUBTFUL[0] && chance <= DOUBTFUL[1]);
}

/** The guess made of the seat's last command; null where none was. */
export function guessOfLast({ notes, own }: Pick<Game, 'notes' | 'own'>): number | null {
  const last = own.at(-1)?.at;
  const guess = notes.guesses.findLast(({ kind, at }) => kind === 'answer' && at === last);
  return guess?.kind === 'answer' ? guess.chance : null;
}

export type LastGuesses = {
  /** Guesses looked back on. */
  of: number;
  way: 'high' | 'low' | 'fair';
  /** By how many points of 100 they were off on the whole. */
  by: number;
};

/** The last guesses against what came; null while too few are known. */
export function summarizeLastGuesses(guesses: Guesses): LastGuesses | null {
  const last = measureCalibration({ guesses: listKnownGuesses({ guesses }).slice(-LAST) });
  if (last === null || last.guesses < FEWEST) return null;
  const { bias } = last;
  const way = Math.abs(bias) < FAIR ? 'fair' : bias > 0 ? 'high' : 'low';
  return { of: last.guesses, way, by: Math.round(Math.abs(bias)) };
}
