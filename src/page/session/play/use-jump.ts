/** Ends the seat's turns until something concerns it. */
import {
  type Concern,
  type DealInReach,
  findConcern,
  mayEndTurn,
  mayLeavePlea,
  type Stop,
} from '../game/concern.ts';
import type { Game } from '../store/store.ts';
import { findQuestionOffer, usePlay, useSeat } from './play-context.tsx';
import { findUnsaid } from './unsaid.ts';

/**
 * Null where there is nothing to jump over, where two decide together, and where a class server answers later.
 * @param told what a jump does, beside the key
 */
export function useJump(told = false): (() => void) | null {
  const { game, kept, begin } = usePlay();
  const jumpAhead = useSeat((state) => state.jumpAhead);
  if (game.readOnly || game.pair || game.afar || game.moment !== null) return null;
  if (!mayEndTurn(game)) return null;
  // What lies on the table would be lost unseen: the end of the turn asks.
  return () =>
    findUnsaid(game, kept) ? begin('pass') : jumpAhead((...at) => findFirstStop(...at, told));
}

/** By game, and what its seat has done but end its turns, points of the best deal pointed out: who jumps on is let through. */
const POINTED_OUT = new Map<string, number>();

/** By game the sittings in which it was said what a jump does, and then once which actions it leaves unused. */
const EXPLAINED = new Map<string, number[]>();

/** Before the first jump of a game it is said what it does; in a later sitting, once, which actions it leaves unused. */
export async function findFirstStop(game: Game, turns: number, told = false): Promise<Stop | null> {
  const stop = await findStop(game, turns);
  const unsaid = turns === 0 ? nameUnexplained(game) : null;
  // Where one bracket is left the card has a key of its own to go on: nothing more is asked.
  if (unsaid || stop?.why === 'bracket')
    EXPLAINED.set(game.id, [...(EXPLAINED.get(game.id) ?? []), game.view.sitting]);
  if (stop?.why === 'asked') return { ...stop, why: nameAsked(game) };
  return stop ?? (told ? null : unsaid && { why: unsaid, deal: null });
}

function nameUnexplained({ id, view }: Game): 'before' | 'unused' | null {
  const said = EXPLAINED.get(id) ?? [];
  if (said.length === 0) return 'before';
  return view.plates > 0 && said.length === 1 && said[0] !== view.sitting ? 'unused' : null;
}

/**
 * Why a jump ends there; null: the seat may end that turn as well. What concerns it before it jumps it has seen, but
 * for a deal. A plea that changes nothing is left unsaid.
 */
export async function findStop(game: Game, turns: number): Promise<Stop | null> {
  if (mayLeavePlea(game) && !(await (await import('./plea-counts.ts')).doesPleaCount(game)))
    return null;
  const why = turns > 0 ? findConcern(game) : null;
  const deal = mayEndTurn(game) ? await findBetterDeal(game) : null;
  if (why) return { why, deal };
  return deal && { why: 'trade', deal };
}

/** Null where one as good was left already: a sitting later it is much the same. */
async function findBetterDeal(game: Game): Promise<DealInReach | null> {
  const acts = game.own.filter(({ command }) => command.type !== 'pass').length;
  const key = `${game.id} ${acts}`;
  const deal = await (await import('./deal-in-reach.ts')).findDealInReach(game);
  if (!deal || deal.points <= (POINTED_OUT.get(key) ?? 0)) return null;
  POINTED_OUT.set(key, deal.points);
  return deal;
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
