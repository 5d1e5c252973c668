/**
 * What rooms have settled. An article goes back once to words that a room has replaced; after that neither a room nor
 * a text of the Chair brings such words back, until the article is reconsidered. A room may still find other words,
 * the floor may lean back by itself, and anybody may put them to the vote.
 */
import type { State, TextChange } from './state.ts';

/** A view will do. */
export function isSettled(
  { roomMoves }: Pick<State, 'roomMoves'>,
  { article, wording }: TextChange,
): boolean {
  const moves = roomMoves.filter((move) => move.article === article);
  if (!moves.some(({ from }) => from === wording)) return false;
  return moves.some(({ to }, i) => moves.slice(0, i).some(({ from }) => from === to));
}
