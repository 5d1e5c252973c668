/** A closed conference's result for the seat beside par, ace and good players of it, in points. */
import type { Distribution, SeatPar } from '../../../../analysis/par.ts';
import { seatMeasures } from '../../../../analysis/measures.ts';
import type { OpenedGame } from './opened.ts';

export const PAR_MEASURES = ['payoff', 'mandate'] as const;

export type BesidePar = {
  measure: (typeof PAR_MEASURES)[number];
  /** All in points: measure x 100. */
  result: number;
  par: number;
  ace: number;
  /** Mean of the best honest player, where it has been played. */
  honest: number | null;
  /** Nine tenths of good players lie above `low`, nine tenths below `high`. */
  players: { low: number; middle: number; high: number };
};

/** Payoff first; empty for a seat without instructions. */
export function compareBesidePar(
  { conference, seat }: Pick<OpenedGame, 'conference' | 'seat'>,
  { by, honest }: SeatPar,
): BesidePar[] {
  const { setup, state } = conference;
  const d = setup.scenario.delegationIndex.get(seat);
  const measured = d === undefined ? undefined : seatMeasures(setup, state, [d])[0];
  if (!measured) return [];
  return PAR_MEASURES.map((measure) => {
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
      honest: honest ? honest[measure].mean * 100 : null,
      players: {
        low: readDecile(players, 1),
        middle: readDecile(players, 5),
        high: readDecile(players, 9),
      },
    };
  });
}

function readDecile({ deciles }: Distribution, tenths: number): number {
  return (deciles[tenths] ?? NaN) * 100;
}
