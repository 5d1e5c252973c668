/**
 * The median actor, and the pivots of any rule of decision on a line.
 *
 * Median: the position with at most half of all capability below it and at most half above it; where one half ends
 * exactly at one position and the other begins at the next, the point midway between the two. With equal capabilities
 * it is the ordinary median of the ideals. Source: Black 1948 (single-peaked preferences). Uses ideal and capability:
 * whoever votes has its vote, however little it cares, so salience does not weigh here.
 *
 * Pivots: with ideals on a line, a status quo that no proposal can beat under the rule lies between the lowest ideal
 * with no winning coalition above it and the highest with none below it (gridlock interval; Krehbiel 1998).
 */
import { toUnits } from '../../engine/numbers/exact.ts';
import { decide } from '../../engine/vote/tally.ts';
import type { Rule, Scenario } from '../../scenario/resolved.ts';
import { listActors } from './field.ts';

/** Position by article; null where nobody with a position has any capability. */
export function predictMedian(scenario: Scenario): (number | null)[] {
  return scenario.articles.map(({ index }) =>
    computeWeightedMedian(
      listActors(scenario, index).map(({ position, capability }) => ({
        position,
        weight: capability,
      })),
    ),
  );
}

/** Weights are compared as exact decimals. Null where all are 0. */
export function computeWeightedMedian(
  voters: readonly { position: number; weight: number }[],
): number | null {
  const units = toUnits(voters.map(({ weight }) => weight)).values;
  const order = voters
    .map(({ position }, i) => ({ position, units: units[i] ?? 0n }))
    .filter((voter) => voter.units > 0n)
    .sort((one, other) => one.position - other.position);
  const all = order.reduce((sum, voter) => sum + voter.units, 0n);
  let below = 0n;
  for (const [i, voter] of order.entries()) {
    below += voter.units;
    if (2n * below < all) continue;
    const next = order[i + 1];
    if (2n * below > all || !next) return voter.position;
    return (voter.position + next.position) / 2;
  }
  return null;
}

export type Pivots = { low: number; high: number };

/**
 * The gridlock interval of an article; null where nobody has a position, or any status quo can be beaten.
 * Delegations without a position abstain.
 */
export function findPivots(scenario: Scenario, article: number, rule: Rule): Pivots | null {
  const { delegations } = scenario;
  const ideals = delegations.map(({ positions }) => positions[article]?.ideal ?? NaN);
  const wins = (favours: (ideal: number) => boolean): boolean =>
    decide(
      rule,
      delegations,
      ideals.map((ideal) => (Number.isNaN(ideal) ? 'abstain' : favours(ideal) ? 'yes' : 'no')),
    ).adopted;
  const points = [...new Set(ideals.filter((ideal) => !Number.isNaN(ideal)))].sort((a, b) => a - b);
  const low = points.find((point) => !wins((ideal) => ideal > point));
  const high = points.findLast((point) => !wins((ideal) => ideal < point));
  return low === undefined || high === undefined || low > high ? null : { low, high };
}
