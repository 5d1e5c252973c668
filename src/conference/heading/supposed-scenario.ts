/** A scenario as its author might have written it: what anybody may read, and what nobody may read drawn. */
import type { Position, Scenario } from '../../scenario/resolved.ts';
import type { SeatDelegation, SeatScenario } from '../../engine/seat-scenario.ts';
import { drawFor, type Draw } from '../../engine/numbers/draw.ts';

/** Between these lie most of the saliences, and of the values of no deal, that authors write. */
const SALIENCE = { least: 0.25, most: 0.9 };
const RESERVATION = { least: 0.4, most: 0.7 };

/** @param world number of the draw, from 0 */
export function supposeScenario(scenario: SeatScenario, seed: number, world: number): Scenario {
  const draw = drawFor(seed, world);
  return {
    ...scenario,
    delegations: scenario.delegations.map((one) => supposeDelegation(one, draw)),
    observers: scenario.observers.map((one) => ({ ...one, positions: [] })),
    // When something comes, and what it does to instructions, is known once it has come.
    events: [],
    rulesHash: '',
    textHash: '',
  };
}

function supposeDelegation(delegation: SeatDelegation, draw: Draw) {
  const reservation = drawBetween(draw, RESERVATION);
  const positions = delegation.positions.map((stated): Position | undefined => {
    const salience = drawBetween(draw, SALIENCE);
    return stated && { ideal: stated.ideal, salience };
  });
  return { ...delegation, positions, linkages: [], reservation };
}

function drawBetween(draw: Draw, { least, most }: { least: number; most: number }): number {
  return least + (most - least) * draw.share();
}
