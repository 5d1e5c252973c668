/** Lines of a game: taking the last command back, looking at an earlier moment, going on from there anew. */
import type { Conference } from '../../conference/conference.ts';
import { rewindTo } from '../../conference/moments.ts';
import type { Guess, PlayNotes } from '../../conference/play-notes.ts';
import type { GameBase, Project } from './live-game.ts';
import { findWhatCame } from './game/deal/guesses.ts';
import { Sealed, unseal } from './sealed.ts';
import type { Game } from './store/store.ts';

/** What a game is made from again, with another conference. */
export function makeBase(game: Game, conference: Conference): GameBase {
  return { ...game, conference, scenarioText: unseal(game).scenarioText };
}

/** The game before its last own command; undefined where that may not be taken back. */
export function takeBack(game: Game, project: Project): Game | undefined {
  const { undo, moments, notes } = game;
  const last = moments.length - 1;
  if (!undo.ok) return undefined;
  const back = openAt(game, last, project);
  return back && { ...back, notes: { ...takeNotesUpTo(notes, back), undos: notes.undos + 1 } };
}

/** A moment of a game to be looked at: nothing can be said in it. */
export function lookAt(game: Game, moment: number, project: Project): Game | undefined {
  const then = openAt(game, moment, project);
  if (!then) return undefined;
  const sealed = new Sealed({ ...unseal(then), moments: unseal(game).moments });
  return { ...then, sealed, moments: game.moments, readOnly: true, moment };
}

/** The game from a moment on, as a game of its own. */
export function branchOff(
  game: Game,
  moment: number,
  id: string,
  project: Project,
): Game | undefined {
  const then = openAt(game, moment, project);
  if (!then) return undefined;
  const { lineOf: _lineOf, ...own } = then;
  const notes = { ...takeNotesUpTo(game.notes, then), branches: game.notes.branches + 1 };
  return { ...own, id, notes, readOnly: false };
}

function openAt(game: Game, index: number, project: Project): Game | undefined {
  const { conference: now, moments } = unseal(game);
  const moment = moments[index];
  if (!moment) return undefined;
  const heard = game.moments[index - 1]?.happenings ?? 0;
  // The seat whose command follows is awaited then, whoever was awaited after it.
  const awaited = game.curtain === undefined ? game : { ...game, curtain: game.seat };
  const base = makeBase(awaited, rewindTo(now, moment));
  return project(base, heard, moments.slice(0, index));
}

/** Guesses made later are of another line, and so is what came of those made before. */
function takeNotesUpTo(notes: PlayNotes, then: Game): PlayNotes {
  const made = notes.guesses.filter((guess) => guess.at < then.commands);
  return { ...notes, guesses: made.map((guess) => asKnownIn(then, guess)) };
}

function asKnownIn(then: Game, guess: Guess): Guess {
  if (guess.kind === 'answer') {
    const { came: _came, ...open } = guess;
    const came = findWhatCame(then, guess.at);
    return came === undefined ? open : { ...open, came };
  }
  const { found, ...open } = guess;
  const since = then.moments.find(({ commands }) => commands === guess.at)?.happenings ?? 0;
  const known = then.log.some(
    ({ at: when, happening }) =>
      when >= since && happening.type === 'voteResult' && happening.count.yes === found,
  );
  return found === undefined || !known ? open : guess;
}
