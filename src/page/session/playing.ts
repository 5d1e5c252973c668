/** A game being opened and played. It comes with the engine, which the first screen does without. */
import type { Game } from './store/game.ts';
import { type HandIn, handIn, recordText } from './hand-in.ts';
import type { Keeping } from './keeping.ts';
import { type Moves, moves } from './moves.ts';
import { type Openings, openings } from './openings.ts';
import { type Live, type Surroundings, Table } from './table.ts';

export type Playing = Openings &
  Moves &
  HandIn & {
    live(): Promise<Live>;
    enter(game: Game, page: 'play' | 'outcome'): void;
    recordText(): string | undefined;
  };

export function playing(around: Surroundings, keeping: Keeping): Playing {
  const table = new Table(around, keeping);
  return {
    ...openings(table),
    ...moves(table),
    ...handIn(table),
    live: () => table.fetched(),
    enter: (game, page) => table.enter(game, page),
    recordText: () => recordText(table),
  };
}
