import type { SeatScenario } from '../seat-scenario.ts';

const known = new WeakMap<SeatScenario, number>();

/** Capability of all delegations together, >= 0; worked out once for each scenario. */
export function totalCapability(scenario: SeatScenario): number {
  let total = known.get(scenario);
  if (total === undefined) {
    total = scenario.delegations.reduce((sum, { capability }) => sum + capability, 0);
    known.set(scenario, total);
  }
  return total;
}
