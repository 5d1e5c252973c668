/**
 * Probabilistic Condorcet election, as in the spatial model process of KTAB (KAPSARC, MIT licence).
 *
 * Distance of the platform of j from that of k: d_kj = sqrt(sum_a (s_ka dx_a / 100)^2 / sum_a s_ka^2). Everyone votes
 * with its capability in proportion to the difference in utility: coalition for i over j
 *   c_ij = 1e-8 + sum_k max(0, c_k (u_ki - u_kj)),  P(i > j) = c_ij / (c_ij + c_ji), 1/2 against itself,
 * and i is elected with a probability in proportion to the product of P(i > j) over all j (conditional form, linear
 * chance of victory). Uses ideal, salience and capability.
 *
 * Of one article (`condorcet`) the candidates are the ideals held there, each once, and the voters are those with some
 * salience; how much cancels out. Utility is u = 1 - d. The model's position is the likeliest candidate, of equally
 * likely ones the lowest: as a rule the position that beats every other in pairs, the median by capability.
 *
 * Of whole programmes (`electProgramme`) it is done twice, as there: with u = 1 - d, from which each takes its
 * attitude to risk, rho = (3 p - max - 2 min) / (2 (max - min)) with p the chance of its own programme, 0 where all
 * have the same; then with u = (1 - d)(1 + rho d).
 */
import type { Scenario, SeatIndex } from '../../scenario/resolved.ts';
import { exp, ln } from '../../engine/numbers/maths.ts';
import { type Actor, listActors } from './field.ts';

/** In units of capability, as there; of all capability where that is less than one, so that no smaller unit elects another. */
const LEAST_COALITION = 1e-8;
/** Probabilities that differ by less are equal. */
const TIE = 1e-12;

/** Position by article; null where nobody with a position weighs anything. */
export function predictCondorcet(scenario: Scenario): (number | null)[] {
  return scenario.articles.map(({ index }) => electPosition(listActors(scenario, index)));
}

function electPosition(
  actors: readonly Pick<Actor, 'position' | 'salience' | 'capability'>[],
): number | null {
  const voters = actors.filter(({ salience }) => salience > 0);
  if (!voters.some(({ capability }) => capability > 0)) return null;
  const ideals = [...new Set(voters.map(({ position }) => position))].sort((a, b) => a - b);
  const chances = elect(
    voters.map(({ capability }) => capability),
    voters.map(({ position }) => ideals.map((ideal) => 1 - Math.abs(position - ideal) / 100)),
  );
  let best = 0;
  chances.forEach((chance, i) => {
    if (chance > (chances[best] as number) * (1 + TIE)) best = i;
  });
  return ideals[best] ?? null;
}

/**
 * Probability of each candidate, as voters see it who take their attitude to risk from their own chances.
 * @param distances by voter, 0..1 from each candidate
 * @param own by voter, the candidate that stands for its own platform
 */
function electRisking(
  capabilities: readonly number[],
  distances: readonly (readonly number[])[],
  own: readonly number[],
): number[] {
  const calm = elect(
    capabilities,
    distances.map((row) => row.map((d) => 1 - d)),
  );
  const most = calm.reduce((a, b) => Math.max(a, b), 0);
  const least = calm.reduce((a, b) => Math.min(a, b), 1);
  if (!(most - least > TIE)) return calm;
  return elect(
    capabilities,
    distances.map((row, k) => {
      const chance = calm[own[k] as number] as number;
      const risk = (3 * chance - most - 2 * least) / (2 * (most - least));
      return row.map((d) => (1 - d) * (1 + risk * d));
    }),
  );
}

/**
 * Probability of each candidate.
 * @param values by voter, the utility of each candidate
 */
function elect(capabilities: readonly number[], values: readonly (readonly number[])[]): number[] {
  const size = values[0]?.length ?? 0;
  const coalitions = computeCoalitions(capabilities, values, size);
  const logs = Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < size; j += 1) {
      if (j === i) continue;
      const own = coalitions[i * size + j] as number;
      sum += ln(own / (own + (coalitions[j * size + i] as number)));
    }
    return sum;
  });
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  const shares = logs.map((log) => exp(log - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}

/** Coalition for i over j, by candidate x candidate. */
function computeCoalitions(
  capabilities: readonly number[],
  values: readonly (readonly number[])[],
  size: number,
): Float64Array {
  const all = capabilities.reduce((sum, capability) => sum + capability, 0);
  const coalitions = new Float64Array(size * size).fill(LEAST_COALITION * Math.min(1, all));
  values.forEach((valued, k) => {
    const capability = capabilities[k] as number;
    if (capability === 0) return;
    for (let i = 0; i < size; i += 1) {
      const own = valued[i] as number;
      for (let j = 0; j < i; j += 1) {
        const vote = capability * (own - (valued[j] as number));
        const at = vote > 0 ? i * size + j : j * size + i;
        coalitions[at] = (coalitions[at] as number) + Math.abs(vote);
      }
    }
  });
  return coalitions;
}

/** One delegation's whole programme, and how likely it is to be elected. */
export type ElectionCandidate = { delegation: SeatIndex; probability: number };

/**
 * The election among whole programmes: candidates and voters are the delegations with a position on every article
 * and salience on at least one, in the order of the file.
 */
export function electProgramme({ delegations, articles }: Scenario): ElectionCandidate[] {
  const whole = delegations.filter(
    ({ positions }) =>
      articles.every(({ index }) => positions[index]) &&
      positions.some((position) => (position?.salience ?? 0) > 0),
  );
  const distances = whole.map((voter) =>
    whole.map((candidate) => {
      let squares = 0;
      let weights = 0;
      for (const { index } of articles) {
        const own = voter.positions[index];
        const other = candidate.positions[index];
        if (!own || !other) continue;
        const part = (own.salience * (own.ideal - other.ideal)) / 100;
        squares += part * part;
        weights += own.salience * own.salience;
      }
      return Math.sqrt(squares / weights);
    }),
  );
  const chances = electRisking(
    whole.map(({ capability }) => capability),
    distances,
    whole.map((_, i) => i),
  );
  return whole.map(({ index }, i) => ({ delegation: index, probability: chances[i] ?? 0 }));
}
