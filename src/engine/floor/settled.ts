/**
 * What is settled. An article goes back once to words that it has left; after that neither the floor, a room nor a
 * text of the Chair brings such words back, until the article is reconsidered. Other words may still be found, and
 * anybody may put the old ones to the vote.
 */
import type { State } from '../state/state.ts';
import type { TextChange } from '../mandate/mandate.ts';

/** A view will do. */
export function isSettled(
  { textMoves }: Pick<State, 'textMoves'>,
  { article, wording }: TextChange,
): boolean {
  for (const move of textMoves)
    if (move.article === article && move.from === wording)
      return hasReturned(textMoves.filter((one) => one.article === article));
  return false;
}

/** @param moves of one article */
function hasReturned(moves: State['textMoves']): boolean {
  const before = new Set<number>();
  for (const { from, to } of moves) {
    if (before.has(to)) return true;
    before.add(from);
  }
  return false;
}
