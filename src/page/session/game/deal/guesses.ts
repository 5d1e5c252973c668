/** What came of a person's guesses of answers. */
import { findAnswer } from '../../../../analysis/observables/guesses.ts';
import type { Guess } from '../../../../conference/play-notes.ts';
import type { Game } from '../../store/store.ts';

type Played = Pick<Game, 'log' | 'own'>;

/** Whether the proposal made by the command at `at` was accepted; undefined: not known yet, or it was none. */
export function findWhatCame({ log, own }: Played, at: number) {
  const happenings = log.map(({ happening }) => happening);
  const place = own.findIndex((one) => one.at === at);
  return findAnswer({ commands: own.map(({ command }) => command), happenings }, place);
}

/**
 * The guesses with what came of them as far as it is known; the same list where nothing is new. What older notes say of
 * a room is what its first member said: it is set right.
 */
export function settleGuesses(guesses: readonly Guess[], played: Played): readonly Guess[] {
  let changed = false;
  const all = guesses.map((guess) => {
    if (guess.kind !== 'answer') return guess;
    const came = findWhatCame(played, guess.at);
    if (came === undefined || came === guess.came) return guess;
    changed = true;
    return { ...guess, came };
  });
  return changed ? all : guesses;
}
