/** A seat's game from the plain JSON of its host. Views are checked; the rest is the word of whoever served the page. */
import type { SeatGame } from './seat-game.ts';
import { decodeOptionalWords } from './read-scenario.ts';
import { decodeView, type Given, type ViewFault } from './read-view.ts';
import type { JsonGame } from './write-game.ts';

export type ToldGame = Omit<SeatGame, 'host' | 'notes'>;

type GameReading = { ok: true; game: ToldGame } | { ok: false; fault: ViewFault };

export function decodeGame(json: JsonGame, given: Given): GameReading {
  const view = decodeView(json.view, given);
  if (!view.ok) return view;
  const before = json.before === null ? null : decodeView(json.before, given);
  if (before?.ok === false) return before;
  const { seat, acts, log, brief, own, commands, persons, moments, undo } = json;
  const game = {
    seat,
    view: view.view,
    before: before && before.view,
    acts,
    log,
    brief: decodeOptionalWords(brief),
    own,
    commands,
    persons,
    moments,
    undo,
  };
  return { ok: true, game };
}
