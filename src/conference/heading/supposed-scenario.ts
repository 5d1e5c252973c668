/** A scenario as its author might have written it: what anybody may read, and what nobody may read drawn. */
import type { Position, Scenario } from '../../scenario/resolved.ts';
import type { SeatDelegation, SeatScenario } from '../../engine/seat-scenario.ts';
import { drawFor, type Draw } from '../../engine/numbers/draw.ts';

/** `atAnEnd`: how much more whoever states an end of the axis cares than whoever states its middle. */
export type Saliences = Range & { atAnEnd: number };

type Range = { least: number; most: number };

/** Between these lie most of the saliences that authors write: what a policy foresees, which is part of the rules. */
export const AT_LARGE: Saliences = { least: 0.25, most: 0.9, atAnEnd: 0 };
/**
 * The same by what is stated, as in every class conference but one: slopes lie between .49 and .59 there, and what they
 * leave has a standard deviation of .16, where saliences at large have one of .22.
 */
export const BY_STATED: Saliences = { least: 0.05, most: 0.6, atAnEnd: 0.53 };
/** The same of the values of no deal. */
const RESERVATION: Range = { least: 0.4, most: 0.7 };

/** @param world number of the draw, from 0 */
export function supposeScenario(
  scenario: SeatScenario,
  saliences: Saliences,
  seed: number,
  world: number,
): Scenario {
  const draw = drawFor(seed, world);
  return {
    ...scenario,
    delegations: scenario.delegations.map((one) => supposeDelegation(one, saliences, draw)),
    observers: scenario.observers.map((one) => ({ ...one, positions: [] })),
    // When something comes, and what it does to instructions, is known once it has come.
    events: [],
    rulesHash: '',
    textHash: '',
  };
}

function supposeDelegation(delegation: SeatDelegation, saliences: Saliences, draw: Draw) {
  const reservation = drawBetween(draw, RESERVATION);
  const positions = delegation.positions.map((stated): Position | undefined => {
    const least = drawBetween(draw, saliences);
    if (!stated) return undefined;
    const { ideal } = stated;
    return {
      ideal,
      salience: Math.min(1, least + (saliences.atAnEnd * Math.abs(ideal - 50)) / 50),
    };
  });
  return { ...delegation, positions, linkages: [], reservation };
}

function drawBetween(draw: Draw, { least, most }: Range): number {
  return least + (most - least) * draw.share();
}
