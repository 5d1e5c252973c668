/** How many conflicts a scenario has in it: ideals that all lie along one line are one. */
import type { Problems } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/resolved.ts';

/** Share of the variance of ideals that one component may carry before the conflict counts as one-dimensional. */
const ONE = 0.9;
/** Steps of the power method: the first component is far ahead wherever this finding is made. */
const STEPS = 100;
/** Articles below which one dimension is no remark. */
const FEW = 3;

export function diagnoseShape(scenario: Scenario, problems: Problems): void {
  if (scenario.articles.length < FEW) return;
  const share = computeFirstComponent(scenario);
  if (share === null || share <= ONE) return;
  const writer = scenario.delegations.find(({ positions }) =>
    positions.some((one) => one !== undefined && one.from === undefined),
  );
  const message = `One dimension explains ${Math.round(share * 100)}% of the differences between ideals: a delegation's position on one article predicts its position on the others, so there is little to trade. Move some delegations to the opposite end on some articles.`;
  problems.add({
    severity: 'info',
    code: 'conflict/one-dimension',
    path: ['delegations', writer?.index ?? 0, 'positions'],
    side: 'key',
    message,
  });
}

/**
 * Share 0..1 of the variance of ideals that the first principal component carries; a missing ideal counts as the mean
 * of its article. By the power method on the covariance matrix. Null: nothing varies.
 */
export function computeFirstComponent({ articles, delegations }: Scenario): number | null {
  const columns = articles.map(({ index }) =>
    centreValues(delegations.map(({ positions }) => positions[index]?.ideal)),
  );
  const covariance = columns.map((one) => columns.map((other) => multiplyVectors(one, other)));
  const total = covariance.reduce((sum, row, a) => sum + (row[a] ?? 0), 0);
  if (total === 0) return null;
  // Unequal entries, so that the start is not at right angles to the component by symmetry.
  let vector = columns.map((_, a) => 1 + a / (2 * columns.length));
  for (let step = 0; step < STEPS; step += 1) {
    const next = covariance.map((row) => multiplyVectors(row, vector));
    const length = Math.sqrt(multiplyVectors(next, next));
    if (length === 0) return null;
    vector = next.map((value) => value / length);
  }
  const image = covariance.map((row) => multiplyVectors(row, vector));
  return multiplyVectors(image, vector) / total;
}

function centreValues(values: readonly (number | undefined)[]): number[] {
  const known = values.flatMap((value) => value ?? []);
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  return values.map((value) => (value ?? mean) - mean);
}

function multiplyVectors(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
}
