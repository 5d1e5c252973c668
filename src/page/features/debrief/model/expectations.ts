/** What the person expected, beside what came, in the order in which it was said. */
import type { Game } from '../../../session/store/store.ts';
import { findSittingAt } from './story.ts';

export type Expectation = {
  /** Number of commands when it was said. */
  at: number;
  sitting: number | null;
} & (
  | { kind: 'answer'; chance: number; came: boolean; right: 'yes' | 'no' | 'neither' }
  | { kind: 'vote'; inFavour: number; found: number; off: number }
);

/** Guesses whose answer is known. */
export function listExpectations(game: Pick<Game, 'notes' | 'moments'>): Expectation[] {
  return game.notes.guesses.flatMap((guess): Expectation[] => {
    const place = { at: guess.at, sitting: findSittingAt(game, guess.at) };
    if (guess.kind === 'answer') {
      const { chance, came } = guess;
      if (came === undefined) return [];
      return [{ ...place, kind: 'answer', chance, came, right: judgeGuess(chance, came) }];
    }
    const { inFavour, found } = guess;
    if (found === undefined) return [];
    return [{ ...place, kind: 'vote', inFavour, found, off: Math.abs(inFavour - found) }];
  });
}

/** Fifty in a hundred foretells neither. */
function judgeGuess(chance: number, came: boolean): 'yes' | 'no' | 'neither' {
  if (chance === 50) return 'neither';
  return chance > 50 === came ? 'yes' : 'no';
}
