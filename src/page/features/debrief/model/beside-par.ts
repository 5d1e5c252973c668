/** A closed conference's result for the seat beside par, ace and good players of it, in points. */
import {
  type Against,
  against,
  type Distribution,
  type Place,
  placeAmong,
  type SeatPar,
} from '../../../../analysis/par.ts';
import { seatMeasures } from '../../../../analysis/measures.ts';
import type { OpenedGame } from './opened.ts';

export const MEASURES = ['payoff', 'mandate'] as const;

export type BesidePar = {
  measure: (typeof MEASURES)[number];
  /** All in points: measure x 100. */
  result: number;
  par: number;
  ace: number;
  /** Nine tenths of good players lie above `low`, nine tenths below `high`. */
  players: { low: number; middle: number; high: number };
  against: Against;
  place: Place;
};

/** Payoff first; empty for a seat without instructions. */
export function besidePar(
  { conference, seat }: Pick<OpenedGame, 'conference' | 'seat'>,
  { by }: SeatPar,
): BesidePar[] {
  const { setup, state } = conference;
  const d = setup.scenario.delegationIndex.get(seat);
  const measured = d === undefined ? undefined : seatMeasures(setup, state, [d])[0];
  if (!measured) return [];
  return MEASURES.map((measure) => {
    const [result, par, ace] = [
      measured[measure],
      by.passive[measure],
      by.oracle[measure],
    ] as const;
    const players = by.packager[measure];
    return {
      measure,
      result: result * 100,
      par: par.mean * 100,
      ace: ace.mean * 100,
      players: {
        low: decile(players, 1),
        middle: decile(players, 5),
        high: decile(players, 9),
      },
      against: against(result, par, ace),
      place: placeAmong(players, result),
    };
  });
}

function decile({ deciles }: Distribution, tenths: number): number {
  return (deciles[tenths] ?? NaN) * 100;
}
