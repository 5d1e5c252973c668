/** How far reservations have to come down before any text is adopted. */
import type { Scenario } from '../../scenario/resolved.ts';

/** Reservations are tried in steps of a twentieth: finer ones nobody can defend. */
const STEPS = 20;

/**
 * The highest reservation that all may keep while something is still found; those below it stay as they are.
 * Undefined where lowering what is written helps nobody.
 */
export function findHighestCap(
  scenario: Scenario,
  found: (tried: Scenario) => boolean,
): number | undefined {
  const works = (step: number): boolean => found(capReservations(scenario, step / STEPS));
  let [low, high] = [0, STEPS];
  if (!works(low)) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (works(middle)) low = middle;
    else high = middle;
  }
  return low / STEPS;
}

function capReservations(scenario: Scenario, cap: number): Scenario {
  const delegations = scenario.delegations.map((one) =>
    one.reservation !== undefined && one.reservation > cap ? { ...one, reservation: cap } : one,
  );
  return { ...scenario, delegations };
}
