import type { Game } from '../store/store.ts';

/** Whether the last act of the seat took the actions that were left, and with them the turn, and the next is a turn like it. */
export function hasSpentTurn({
  view,
  before,
  own,
}: Pick<Game, 'view' | 'before' | 'own'>): boolean {
  if (before?.phase !== 'negotiation.floor' || own.at(-1)?.command.type === 'pass') return false;
  return view.phase === before.phase && view.sitting !== before.sitting;
}
