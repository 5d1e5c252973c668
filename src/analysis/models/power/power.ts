/**
 * Power under a rule of decision, exactly: Banzhaf and Shapley-Shubik of the simple game in which a coalition is in
 * favour and everyone else against.
 *
 * With every other member in favour with chance p, independently, let f_i(p) be the chance that i decides. Absolute
 * Banzhaf is f_i(1/2) (Penrose 1946; Banzhaf 1965), relative Banzhaf its share of the sum, Shapley-Shubik the integral
 * of f_i over 0..1 (Owen 1972), a polynomial of degree n - 1 that Gauss-Legendre integrates without remainder. Chances
 * are summed over the diagram of all coalitions, not sampled: up to 53 members Banzhaf comes out to the last bit.
 * Members that the rule cannot tell apart have the same numbers.
 */
import type { Scenario } from '../../../scenario/resolved.ts';
import { type Game, gameOf } from './atoms.ts';
import { type Diagram, diagramOf } from './diagram.ts';
import { gaussLegendre } from './quadrature.ts';

export type Power = { banzhaf: number; banzhafAbsolute: number; shapley: number };

/**
 * `tooFine`: a weight has too many digits to be summed exactly. `tooLarge`: too many coalitions differ to be told
 * apart. `never`: not even all members together meet the rule, so nobody has any power.
 */
export type PowerProblem = 'tooFine' | 'tooLarge' | 'never';

export type PowerResult =
  | { ok: true; powers: readonly Power[] }
  | { ok: false; problem: PowerProblem };

/** States of the diagram, and states times points of integration: about a hundred megabytes, and half a minute. */
const MOST_STATES = 10_000_000;
const MOST_WORK = 600_000_000;

/** By delegation, under the rule of substance. */
export function powerOf({ delegations, procedure }: Scenario): PowerResult {
  const game = gameOf(procedure.substance, delegations);
  if (!game) return { ok: false, problem: 'tooFine' };
  return powerIn(game, delegations.length);
}

function powerIn(game: Game, members: number): PowerResult {
  const order = orderOf(game, members);
  const nodes = gaussLegendre(Math.max(1, Math.ceil(members / 2)));
  const most = Math.min(MOST_STATES, Math.floor(MOST_WORK / nodes.length));
  const diagram = diagramOf(game, order, most);
  if (!diagram) return { ok: false, problem: 'tooLarge' };
  const even = decisive(diagram, 0.5);
  const sum = even.reduce((total, chance) => total + chance, 0);
  if (!(sum > 0)) return { ok: false, problem: 'never' };
  const shares = new Float64Array(members);
  for (const { at, weight } of nodes) {
    decisive(diagram, at).forEach((chance, k) => {
      shares[k] = (shares[k] as number) + weight * chance;
    });
  }
  const all = shares.reduce((total, share) => total + share, 0);
  const byPlace = even.map((chance, k) => ({
    banzhaf: chance / sum,
    banzhafAbsolute: chance,
    shapley: (shares[k] as number) / all,
  }));
  const powers: Power[] = [];
  order.forEach((player, k) => {
    const twin = k > 0 && isTwin(game, player, order[k - 1] as number);
    powers[player] = (twin ? powers[order[k - 1] as number] : byPlace[k]) as Power;
  });
  return { ok: true, powers };
}

/** The heaviest first, by the share it has of its weightiest measure: sums differ early, where they are few. */
function orderOf({ measures }: Game, members: number): number[] {
  const totals = measures.map(({ weights }) => weights.reduce((sum, weight) => sum + weight, 0));
  const wide = measures
    .map((measure, m) => ({ measure, kinds: new Set(measure.weights).size, m }))
    .sort((one, other) => other.kinds - one.kinds || one.m - other.m);
  return Array.from({ length: members }, (_, i) => i).sort((one, other) => {
    for (const { measure, m } of wide) {
      if (totals[m] === 0) continue;
      const gap = (measure.weights[other] as number) - (measure.weights[one] as number);
      if (gap !== 0) return gap;
    }
    return one - other;
  });
}

function isTwin({ measures }: Game, one: number, other: number): boolean {
  return measures.every(({ weights }) => weights[one] === weights[other]);
}

/** By place in the order, the chance that the player there decides when each is in favour with chance p. */
function decisive({ layers, won }: Diagram, p: number): number[] {
  const worth = backwards(layers, won, p);
  let reach = new Float64Array([1]);
  return layers.map(({ against, favour }, k) => {
    const next = worth[k + 1] as Float64Array;
    const ahead = new Float64Array(next.length);
    let chance = 0;
    for (let state = 0; state < against.length; state += 1) {
      const here = reach[state] as number;
      const no = against[state] as number;
      const yes = favour[state] as number;
      chance += here * ((next[yes] as number) - (next[no] as number));
      ahead[no] = (ahead[no] as number) + (1 - p) * here;
      ahead[yes] = (ahead[yes] as number) + p * here;
    }
    reach = ahead;
    return chance;
  });
}

/** By layer and state, the chance that the motion carries from there. */
function backwards(layers: Diagram['layers'], won: Uint8Array, p: number): Float64Array[] {
  const worth: Float64Array[] = [];
  worth[layers.length] = Float64Array.from(won);
  for (let k = layers.length - 1; k >= 0; k -= 1) {
    const { against, favour } = layers[k] as Diagram['layers'][number];
    const next = worth[k + 1] as Float64Array;
    const own = new Float64Array(against.length);
    for (let state = 0; state < own.length; state += 1) {
      const no = next[against[state] as number] as number;
      own[state] = (1 - p) * no + p * (next[favour[state] as number] as number);
    }
    worth[k] = own;
  }
  return worth;
}
