/**
 * What is settled. An article goes back once to words that it has left; after that neither the floor, a room nor a
 * text of the Chair brings such words back, until the article is reconsidered. Other words may still be found, and
 * anybody may put the old ones to the vote.
 */
import type { State, TextChange } from './state.ts';

/** A view will do. */
export function isSettled(
  { textMoves }: Pick<State, 'textMoves'>,
  { article, wording }: TextChange,
): boolean {
  let left = false;
  let returned = false;
  const before = new Set<number>();
  for (const move of textMoves) {
    if (move.article !== article) continue;
    if (move.from === wording) left = true;
    if (before.has(move.to)) returned = true;
    before.add(move.from);
  }
  return left && returned;
}
