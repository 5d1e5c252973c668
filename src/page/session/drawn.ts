/** What the draw at the opening does to what is written: how far it reaches, and what it gives a seat with a seed. */
import { STANDARD } from '../../engine/numbers/values.ts';
import { countAllowedOpen } from '../../engine/procedure/strip.ts';
import { computeReach } from '../../engine/setup/reach.ts';
import { setUp } from '../../engine/setup/setup.ts';
import { DRAWS, type DrawSize, type Scenario } from '../../scenario/resolved.ts';

export type DrawnReach = {
  draw: DrawSize;
  articles: number;
  raised: number;
  lowered: number;
  raisedFactor: number;
  loweredFactor: number;
  /** Two draws in three leave a weight within so many percent of what it is otherwise, down and up. */
  down: number;
  up: number;
  /** Points of an axis by which two in three ideals move at the most. */
  ideal: number;
};

/**
 * @param articles of the scenario; sizes of the draw go by how many there are
 * @param written what the file says of the draw; a slip is the doctor's to tell, and counts as the default
 */
export function drawReach(articles: number, written?: unknown): DrawnReach {
  const draw = DRAWS.find((one) => one === written) ?? 'full';
  const size = draw === 'full' ? undefined : draw;
  const { raised, lowered, spread, ideal } = computeReach(articles, size, STANDARD);
  const { raisedFactor, loweredFactor } = STANDARD;
  return {
    draw,
    articles,
    raised,
    lowered,
    raisedFactor,
    loweredFactor,
    down: Math.round(100 * (1 - Math.exp(-spread))),
    up: Math.round(100 * (Math.exp(spread) - 1)),
    ideal,
  };
}

export type DrawnSeat = {
  /** By article index, hundredths of all weight. */
  written: readonly number[];
  drawn: readonly number[];
  /** By article index, 0..100; NaN where the seat has no position. */
  ideals: readonly number[];
  /** 0..1. */
  reservation: number;
};

/** What a delegation holds in a conference of that seed; null for a seat without positions. */
export function drawSeat(scenario: Scenario, seed: number, seat: string): DrawnSeat | null {
  const index = scenario.delegationIndex.get(seat) ?? -1;
  const delegation = scenario.delegations[index];
  const mandate = setUp(scenario, seed, 0).mandates[index];
  if (!delegation || !mandate) return null;
  const saliences = scenario.articles.map((_, a) => delegation.positions[a]?.salience ?? 0);
  const total = saliences.reduce((sum, one) => sum + one, 0);
  return {
    written: saliences.map((one) => (total === 0 ? 0 : (100 * one) / total)),
    drawn: [...mandate.weights].map((one) => 100 * one),
    ideals: [...mandate.ideals],
    reservation: mandate.reservation,
  };
}

/** Articles that may be in brackets when the last sitting closes. */
export function countAllowedInBrackets(scenario: Scenario): number {
  return countAllowedOpen({ scenario, values: STANDARD });
}
