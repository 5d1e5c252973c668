/** Ends the seat's turns until something concerns it. */
import { findConcern, mayEndTurn } from '../game/concern.ts';
import { usePlay, useSeat } from './play-context.tsx';
import { findUnsaid } from './unsaid.ts';

/** Null where there is nothing to jump over, where two decide together, and where a class server answers later. */
export function useJump(): (() => void) | null {
  const { game, kept, begin } = usePlay();
  const jumpAhead = useSeat((state) => state.jumpAhead);
  if (game.readOnly || game.pair || game.afar || game.moment !== null) return null;
  if (!mayEndTurn(game)) return null;
  // What lies on the table would be lost unseen: the end of the turn asks.
  return () => (findUnsaid(game, kept) ? begin('pass') : jumpAhead(findConcern));
}
