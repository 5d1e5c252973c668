/** A seat's game as plain JSON, as a class server sends it to whoever sits there. */
import type { SeatGame } from './seat-game.ts';
import type { JsonWords } from './scenario-shape.ts';
import type { JsonView } from './view-shape.ts';
import { encodeOptionalWords } from './write-scenario.ts';
import { encodeView } from './write-view.ts';

/** Acts, events, own commands and reasons are plain as they are; notes stay with whoever plays. */
export type JsonGame = Pick<
  SeatGame,
  'seat' | 'acts' | 'log' | 'own' | 'commands' | 'persons' | 'moments' | 'undo'
> & {
  view: JsonView;
  before: JsonView | null;
  brief: JsonWords | null;
};

export function encodeGame(game: Omit<SeatGame, 'host' | 'notes'>): JsonGame {
  const { seat, view, before, acts, log, brief, own, commands, persons, moments, undo } = game;
  return {
    seat,
    view: encodeView(view),
    before: before && encodeView(before),
    acts,
    log,
    brief: encodeOptionalWords(brief ?? undefined),
    own,
    commands,
    persons,
    moments,
    undo,
  };
}
