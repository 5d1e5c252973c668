/** What a closed conference was worth to the seat, in points of its instructions. */
import { type ChairMeasures, chairMeasures } from '../../../analysis/chair-measures.ts';
import { type Shortfall, shortfallsOf } from '../../../analysis/payoff.ts';
import type { Game } from '../../store/game.ts';
import { pointsNow, pointsOfNoTreaty } from '../trade/worth.ts';
import { ownMeasures, ownNumber } from './own-measures.ts';

export type Headline = {
  /** With those who ratify, and what broken promises and delay have cost. */
  points: number;
  none: number;
  /** By the words alone, as on the card during play; null: there is no treaty. */
  text: number | null;
  /** What makes the two differ. */
  shortfalls: readonly Shortfall[];
};

/** Null for a seat without instructions. */
export function headline(game: Pick<Game, 'conference' | 'view'>): Headline | null {
  const { conference, view } = game;
  const { setup, state } = conference;
  const none = pointsOfNoTreaty(view);
  const own = ownMeasures(game);
  if (!own || none === null) return null;
  const adopted = state.assembly?.adopted === true;
  const shortfalls = shortfallsOf(setup, state, ownNumber(game));
  return { points: own.payoff * 100, none, text: adopted ? pointsNow(view) : null, shortfalls };
}

/** What a Chair has made of it; null for any other seat. */
export function chairResult({
  conference,
  seat,
}: Pick<Game, 'conference' | 'seat'>): ChairMeasures | null {
  return seat === 'CHAIR' ? chairMeasures(conference.setup, conference.state) : null;
}
