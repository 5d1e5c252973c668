/** Ends the seat's turns until something concerns it. */
import { type Concern, findConcern, mayEndTurn, type Stop } from '../game/concern.ts';
import type { Game } from '../store/store.ts';
import { findQuestionOffer, usePlay, useSeat } from './play-context.tsx';
import { findUnsaid } from './unsaid.ts';

/** Null where there is nothing to jump over, where two decide together, and where a class server answers later. */
export function useJump(): (() => void) | null {
  const { game, kept, begin } = usePlay();
  const jumpAhead = useSeat((state) => state.jumpAhead);
  if (game.readOnly || game.pair || game.afar || game.moment !== null) return null;
  if (!mayEndTurn(game)) return null;
  // What lies on the table would be lost unseen: the end of the turn asks.
  return () => (findUnsaid(game, kept) ? begin('pass') : jumpAhead(findFirstStop));
}

/** By game the sitting in which a deal was last pointed out: whoever jumps on is let through. */
const POINTED_OUT = new Map<string, number>();

/** By game the sitting in which it was last said what a jump does. */
const EXPLAINED = new Map<string, number>();

/** Before the first jump of a game it is said what it does; in a later sitting, which actions it leaves unused. */
export async function findFirstStop(game: Game, turns: number): Promise<Stop | null> {
  const stop = await findStop(game, turns);
  const unsaid = turns === 0 ? nameUnexplained(game) : null;
  if (turns === 0) EXPLAINED.set(game.id, game.view.sitting);
  if (stop?.why === 'asked') return { ...stop, why: nameAsked(game) };
  return stop ?? (unsaid && { why: unsaid, deal: null });
}

function nameUnexplained({ id, view }: Game): 'before' | 'unused' | null {
  const said = EXPLAINED.get(id);
  if (said === undefined) return 'before';
  return view.plates > 0 && said !== view.sitting ? 'unused' : null;
}

/**
 * Why a jump ends there; null: the seat may end that turn as well. What concerns it before it jumps it has seen, but
 * for a deal.
 */
export async function findStop(game: Game, turns: number): Promise<Stop | null> {
  const { id, view } = game;
  const why = turns > 0 ? findConcern(game) : null;
  const looks = mayEndTurn(game) && POINTED_OUT.get(id) !== view.sitting;
  const deal = looks ? await (await import('./deal-in-reach.ts')).findDealInReach(game) : null;
  if (deal) POINTED_OUT.set(id, view.sitting);
  if (why) return { why, deal };
  return deal && { why: 'trade', deal };
}

/** What the seat is asked, where it is asked something. */
export function nameAsked(game: Game): Concern {
  const { phase } = game.view;
  if (phase === 'negotiation.informals') return 'room';
  if (findQuestionOffer(game)) return 'offer';
  if (phase === 'negotiation.pleas') return 'plea';
  if (phase === 'decision.motions') return 'over';
  return phase === 'decision.gavel' ? 'gavel' : 'asked';
}
