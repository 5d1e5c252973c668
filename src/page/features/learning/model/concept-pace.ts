/** When a new concept may be told of: seldom, and never over an answer. */
import type { ActType } from '../../../../engine/command.ts';
import type { Game } from '../../../session/store/game.ts';

/** Turns from one card to the next at least. */
const APART = 3;

/** Acts that end a turn on the floor, or are one of a vote. */
const TURNS: ReadonlySet<ActType> = new Set(['pass', 'ballot']);

/** Acts that somebody answers at once: what was said stands in the place of a card. */
const ANSWERED: ReadonlySet<ActType> = new Set(['ask', 'offer', 'counter', 'amend', 'package']);

export function countOwnTurns({ own }: Pick<Game, 'own'>): number {
  return own.filter(({ command }) => TURNS.has(command.type)).length;
}

/** @param taught own turns by the last card; null: there was none in this game */
export function mayTeach(game: Pick<Game, 'own' | 'view'>, taught: number | null): boolean {
  // The gavel falls: nothing lies over it.
  if (game.view.phase === 'closed') return false;
  const last = game.own.at(-1)?.command.type;
  // Nobody is taught before the first act of their own.
  if (last === undefined || ANSWERED.has(last)) return false;
  return taught === null || countOwnTurns(game) - taught >= APART;
}
