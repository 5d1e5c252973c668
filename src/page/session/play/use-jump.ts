/** Ends the seat's turns until something concerns it. */
import { type Concern, findConcern, mayEndTurn } from '../game/concern.ts';
import { isVain } from '../game/deal/vain-package.ts';
import type { Game } from '../store/store.ts';
import { usePlay, useSeat } from './play-context.tsx';
import { findUnsaid } from './unsaid.ts';

/** Null where there is nothing to jump over, where two decide together, and where a class server answers later. */
export function useJump(): (() => void) | null {
  const { game, kept, begin } = usePlay();
  const jumpAhead = useSeat((state) => state.jumpAhead);
  if (game.readOnly || game.pair || game.afar || game.moment !== null) return null;
  if (!mayEndTurn(game)) return null;
  // What lies on the table would be lost unseen: the end of the turn asks.
  return () => (findUnsaid(game, kept) ? begin('pass') : jumpAhead(findStop));
}

/** Why a jump ends there; null: the seat may end that turn as well. */
export async function findStop(game: Game): Promise<Concern | null> {
  return findConcern(game) ?? ((await seesTrade(game)) ? 'trade' : null);
}

/** Whoever plays with an adviser would be told of a package worth a turn. */
async function seesTrade({ host, view, assist }: Game): Promise<boolean> {
  if (assist !== 'adviser' || !view.mandate) return false;
  const reply = await host.ask('advice', { by: 'sighted' });
  const act = reply.ok ? reply.answer : null;
  return act?.type === 'package' && !isVain(view, act.changes);
}
