/** Lines of a game: taking the last command back, looking at an earlier moment, going on from there anew. */
import { conferenceAt, type Moment, momentOf } from '../conference/moments.ts';
import type { PlayNotes } from '../conference/play-notes.ts';
import type { Project } from './live-game.ts';
import type { Game } from './store.ts';

/** The moments of a game that is carried on from here by a command. */
export function momentsOn({ moments, conference }: Game): readonly Moment[] {
  return [...moments, momentOf(conference)];
}

/** The game before its last own command; undefined where that may not be taken back. */
export function takeBack(game: Game, project: Project): Game | undefined {
  const { undo, moments, notes } = game;
  const last = moments.length - 1;
  if (!undo.ok) return undefined;
  const back = at(game, last, project);
  return back && { ...back, notes: { ...notesUpTo(notes, back), undos: notes.undos + 1 } };
}

/** A moment of a game to be looked at: nothing can be said in it. */
export function lookedAt(game: Game, moment: number, project: Project): Game | undefined {
  const then = at(game, moment, project);
  return then && { ...then, moments: game.moments, readOnly: true, moment };
}

/** The game from a moment on, as a game of its own. */
export function branchOff(
  game: Game,
  moment: number,
  id: string,
  project: Project,
): Game | undefined {
  const then = at(game, moment, project);
  if (!then) return undefined;
  const { lineOf: _lineOf, ...own } = then;
  const notes = { ...notesUpTo(game.notes, then), branches: game.notes.branches + 1 };
  return { ...own, id, notes, readOnly: false };
}

function at(game: Game, index: number, project: Project): Game | undefined {
  const moment = game.moments[index];
  if (!moment) return undefined;
  const conference = conferenceAt(game.conference, moment);
  const heard = game.moments[index - 1]?.happenings ?? 0;
  return project({ ...game, conference }, heard, game.moments.slice(0, index));
}

/** Guesses made later are of another line. */
function notesUpTo(notes: PlayNotes, { conference }: Game): PlayNotes {
  const { length } = conference.commands;
  return { ...notes, guesses: notes.guesses.filter((guess) => guess.at < length) };
}
