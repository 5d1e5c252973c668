import type { Path } from '../problem.ts';
import type { Scenario } from '../resolved.ts';

/**
 * Where what is said of all positions leads: those of the first delegation under which any is written, else those of
 * the first group whose are taken.
 */
export function findPositionsPath({ delegations, groups }: Scenario): Path {
  const own = delegations.find(({ positions }) =>
    positions.some((one) => one !== undefined && one.from === undefined),
  );
  if (own) return ['delegations', own.index, 'positions'];
  const taken = new Set(
    delegations.flatMap(({ positions }) => positions.flatMap((one) => one?.from ?? [])),
  );
  const group = groups.findIndex(({ id }) => taken.has(id));
  return group < 0 ? ['delegations'] : ['groups', group, 'positions'];
}
