/** A seat's game as plain JSON, as a class server sends it to whoever sits there, and as it is read there. */
import type { SeatGame } from './seat-game.ts';
import { type Given, type JsonView, type ViewFault, decodeView, encodeView } from './view-json.ts';
import { type JsonWords, decodeWords, encodeWords } from './words-json.ts';

/** Acts, events, own commands and reasons are plain as they are; notes stay with whoever plays. */
export type JsonGame = Pick<
  SeatGame,
  'seat' | 'acts' | 'log' | 'own' | 'commands' | 'persons' | 'moments' | 'undo'
> & {
  view: JsonView;
  before: JsonView | null;
  brief: JsonWords | null;
};

export type ToldGame = Omit<SeatGame, 'host' | 'notes'>;

export function encodeGame(game: ToldGame): JsonGame {
  const { seat, view, before, acts, log, brief, own, commands, persons, moments, undo } = game;
  return {
    seat,
    view: encodeView(view),
    before: before && encodeView(before),
    acts,
    log,
    brief: brief && encodeWords(brief),
    own,
    commands,
    persons,
    moments,
    undo,
  };
}

type GameReading = { ok: true; game: ToldGame } | { ok: false; fault: ViewFault };

/** Views are checked; the rest is the word of whoever served the page. */
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
    brief: brief && decodeWords(brief),
    own,
    commands,
    persons,
    moments,
    undo,
  };
  return { ok: true, game };
}
