/** Opening, playing, keeping and resuming games. */
import type { Actions } from '../store/actions.ts';
import type { Game } from '../store/game.ts';
import { handIn, recordText } from './hand-in.ts';
import { moves } from './moves.ts';
import { openings } from './openings.ts';
import { type Live, type Surroundings, Table } from './table.ts';

type PlayActions = ReturnType<typeof openings> &
  ReturnType<typeof moves> &
  ReturnType<typeof handIn> &
  Pick<Actions, 'forget' | 'restore'>;

export type Games = {
  actions: PlayActions;
  /** The engine, fetched when the first game opens. */
  live(): Promise<Live>;
  /** Puts a game into the store and shows a page of it. */
  enter(game: Game, page: 'play' | 'outcome'): void;
  readList(): Promise<void>;
  /** The record of the game in the store as JSON; undefined without one. */
  recordText(): string | undefined;
};

export function playGames(around: Surroundings): Games {
  const table = new Table(around);
  return {
    live: () => table.fetched(),
    enter: (game, page) => table.enter(game, page),
    readList: () => table.keeping.readList(),
    recordText: () => recordText(table),
    actions: {
      ...openings(table),
      ...moves(table),
      ...handIn(table),
      forget: (id) => table.keeping.forget(id),
      restore: (id) => table.keeping.restore(id),
    },
  };
}
