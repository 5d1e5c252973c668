/**
 * Power under a rule of decision, exactly: Banzhaf and Shapley-Shubik of the simple game in which a coalition is in
 * favour and everyone else against.
 *
 * With every other member in favour with chance p, independently, let f_i(p) be the chance that i decides. Absolute
 * Banzhaf is f_i(1/2) (Penrose 1946; Banzhaf 1965), relative Banzhaf its share of the sum, Shapley-Shubik the integral
 * of f_i over 0..1 (Owen 1972), a polynomial of degree n - 1 that Gauss-Legendre integrates without remainder. Chances
 * are summed over the diagram of all coalitions: up to 53 members Banzhaf comes out to the last bit. Where the diagram
 * is too large and the rule sums one weight, generating functions do it (`line.ts`); where that is too much as well, it
 * is an estimate, and says so (`estimate.ts`). Members that the rule cannot tell apart have the same exact numbers.
 */
import type { Scenario } from '../../../scenario/resolved.ts';
import { type VotingFormula, type VotingGame, makeVotingGame, isWinning } from './atoms.ts';
import { type Diagram, buildDiagram } from './diagram.ts';
import { type PowerEstimate, estimatePower } from './estimate.ts';
import { computePowerOnLine } from './line.ts';
import { makeGaussLegendre } from './quadrature.ts';

export type Power = { banzhaf: number; banzhafAbsolute: number; shapley: number };

/** By delegation. `rounded`: weights of more than 15 digits were. An estimate says how many coalitions were drawn. */
export type PowerFound = { rounded: boolean } & (
  | { exact: true; powers: readonly Power[] }
  | { exact: false; draws: number; seed: number; powers: readonly PowerEstimate[] }
);

/** States of a diagram times points of integration: two seconds, and half a minute. */
const SHORT_WORK = 40_000_000;
const MOST_WORK = 600_000_000;
/** About a hundred megabytes. */
const MOST_STATES = 10_000_000;

/**
 * Under the rule of substance; null where not even all members together meet it, so that nobody has any power.
 * @param effort of an estimate: draws times members, about
 */
export function computePower(
  { delegations, procedure }: Scenario,
  effort?: number,
): PowerFound | null {
  const game = makeVotingGame(procedure.substance, delegations);
  const everyone = game.measures.map(({ weights }) => weights.reduce((sum, one) => sum + one, 0));
  if (!isWinning(game.formula, everyone)) return null;
  const { rounded } = game;
  const members = delegations.length;
  const powers =
    byDiagram(game, members, SHORT_WORK) ??
    byLine(game, members) ??
    (game.measures.length > 1 ? byDiagram(game, members, MOST_WORK) : null);
  return powers
    ? { rounded, exact: true, powers }
    : { rounded, exact: false, ...estimatePower(game, members, effort) };
}

/** Null where the rule sums more than one weight, or the sums are too many. */
function byLine({ measures, formula }: VotingGame, members: number): Power[] | null {
  const [only] = measures;
  if (!only || measures.length > 1) return null;
  const found = computePowerOnLine({ weights: only.weights, quota: findQuota(formula) });
  if (!found) return null;
  const none = { even: 0, share: 0 };
  const own = only.weights.map((weight) => found.get(weight) ?? none);
  return inShares(
    own.map(({ even }) => even),
    own.map(({ share }) => share),
    members,
  );
}

/** The one quota that a formula of a single measure comes to. */
function findQuota(formula: VotingFormula): number {
  if (formula.kind === 'atom') return formula.quota;
  const quotas = formula.parts.map(findQuota);
  return quotas.reduce((one, other) =>
    formula.kind === 'all' ? Math.max(one, other) : Math.min(one, other),
  );
}

function inShares(even: readonly number[], shares: readonly number[], members: number): Power[] {
  const [sum, all] = [even, shares].map((list) => list.reduce((total, one) => total + one, 0));
  return Array.from({ length: members }, (_, i) => ({
    banzhaf: (even[i] as number) / (sum as number),
    banzhafAbsolute: even[i] as number,
    shapley: (shares[i] as number) / (all as number),
  }));
}

function byDiagram(game: VotingGame, members: number, work: number): Power[] | null {
  const order = orderPlayers(game, members);
  const nodes = makeGaussLegendre(Math.max(1, Math.ceil(members / 2)));
  const most = Math.min(MOST_STATES, Math.floor(work / nodes.length));
  const diagram = buildDiagram(game, order, most);
  if (!diagram) return null;
  const even = computeDecisive(diagram, 0.5);
  const shares = Array.from({ length: members }, () => 0);
  for (const { at, weight } of nodes) {
    computeDecisive(diagram, at).forEach((chance, k) => {
      shares[k] = (shares[k] as number) + weight * chance;
    });
  }
  const byPlace = inShares(even, shares, members);
  const powers: Power[] = [];
  order.forEach((player, k) => {
    const twin = k > 0 && isTwin(game, player, order[k - 1] as number);
    powers[player] = (twin ? powers[order[k - 1] as number] : byPlace[k]) as Power;
  });
  return powers;
}

/** The heaviest first, by the share it has of its weightiest measure: sums differ early, where they are few. */
function orderPlayers({ measures }: VotingGame, members: number): number[] {
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

function isTwin({ measures }: VotingGame, one: number, other: number): boolean {
  return measures.every(({ weights }) => weights[one] === weights[other]);
}

/** By place in the order, the chance that the player there decides when each is in favour with chance p. */
function computeDecisive({ layers, won }: Diagram, p: number): number[] {
  const worth = computeBackwards(layers, won, p);
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
function computeBackwards(layers: Diagram['layers'], won: Uint8Array, p: number): Float64Array[] {
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
