import type { SeatScenario } from '../seat-scenario.ts';

let last: { scenario: SeatScenario; total: number } | undefined;

/** Capability of all delegations together, >= 0; worked out once for each scenario. */
export function totalCapability(scenario: SeatScenario): number {
  if (last?.scenario === scenario) return last.total;
  const total = scenario.delegations.reduce((sum, { capability }) => sum + capability, 0);
  last = { scenario, total };
  return total;
}
