/**
 * Power by chance, where coalitions are too many to be told apart: a Monte Carlo estimate with its standard error.
 *
 * With s(i, k) the share of the coalitions of k others that member i turns, Shapley-Shubik is the mean of s(i, k) over
 * k, and absolute Banzhaf its mean weighed by C(n - 1, k) / 2^(n - 1). So coalitions are drawn size by size, each of a
 * size as likely as any other (strata as in Castro, Gomez, Molina and Tejada 2017). A first pass draws as many of each
 * size; each pass after it draws by how much a size adds to the errors so far.
 */
import { type Draw, drawFor } from '../../../engine/numbers/draw.ts';
import { exp, ln } from '../../../engine/numbers/maths.ts';
import { type VotingGame, isWinning } from './atoms.ts';
import type { Power } from './power.ts';

/** Standard errors beside what they belong to. */
export type PowerEstimate = Power & { error: Power };
export type Estimated = { draws: number; seed: number; powers: readonly PowerEstimate[] };

const SEED = 1;
/** Draws times members: a few seconds. */
const EFFORT = 100_000_000;
/** Draws of each size at least, however many members. */
const LEAST = 50;
const PASSES = 8;

/** @param effort draws times members, about */
export function estimatePower(game: VotingGame, members: number, effort = EFFORT): Estimated {
  const strata = new Strata(game, members);
  const share = Math.max(LEAST * (members + 1), Math.floor(effort / members)) / PASSES;
  let needs = Array.from({ length: members + 1 }, () => 1);
  let draws = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const all = needs.reduce((sum, need) => sum + need, 0);
    for (const [size, need] of needs.entries()) {
      const times = all > 0 ? Math.floor((share * need) / all) : 0;
      for (let time = 0; time < times; time += 1) strata.draw(size);
      draws += times;
    }
    needs = strata.needs();
  }
  return { draws, seed: SEED, powers: strata.powers() };
}

/** What was drawn. Addressed by size of the others in favour x number of members + member. */
class Strata {
  private readonly game: VotingGame;
  private readonly members: number;
  private readonly chance: Draw = drawFor(SEED, 0);
  /** Those in favour stand first. */
  private readonly order: Int32Array;
  /** Coalitions of others drawn, and those of them that the member turns. */
  private readonly seen: Float64Array;
  private readonly turned: Float64Array;
  /** By size of the others, C(n - 1, size) / 2^(n - 1). */
  private readonly even: Float64Array;
  private readonly sums: number[];

  constructor(game: VotingGame, members: number) {
    this.game = game;
    this.members = members;
    this.order = Int32Array.from({ length: members }, (_, i) => i);
    this.seen = new Float64Array(members * members);
    this.turned = new Float64Array(members * members);
    this.sums = game.measures.map(() => 0);
    let log = -(members - 1) * ln(2);
    this.even = Float64Array.from({ length: members }, (_, size) => {
      if (size > 0) log += ln((members - size) / size);
      return exp(log);
    });
  }

  /** One coalition of a size. */
  draw(size: number): void {
    const { members, order, seen, sums } = this;
    this.shuffle(size);
    for (const [m, { weights }] of this.game.measures.entries()) {
      let sum = 0;
      for (let at = 0; at < size; at += 1) sum += weights[order[at] as number] as number;
      sums[m] = sum;
    }
    for (let at = 0; at < members; at += 1) {
      const slot = (at < size ? size - 1 : size) * members + (order[at] as number);
      seen[slot] = (seen[slot] as number) + 1;
    }
    const won = isWinning(this.game.formula, sums);
    // Of a coalition that carries only those in it decide, of one that does not only those outside.
    for (let at = won ? 0 : size; at < (won ? size : members); at += 1) {
      this.turn(order[at] as number, won, won ? size - 1 : size);
    }
  }

  private turn(member: number, won: boolean, others: number): void {
    const { game, sums, turned } = this;
    const { measures } = game;
    const way = won ? -1 : 1;
    for (let m = 0; m < sums.length; m += 1) {
      sums[m] = (sums[m] as number) + way * (measures[m]?.weights[member] as number);
    }
    if (isWinning(game.formula, sums) !== won) {
      const slot = others * this.members + member;
      turned[slot] = (turned[slot] as number) + 1;
    }
    for (let m = 0; m < sums.length; m += 1) {
      sums[m] = (sums[m] as number) - way * (measures[m]?.weights[member] as number);
    }
  }

  /** Puts a coalition of a size first, each as likely as any other; the shorter side is drawn. */
  private shuffle(size: number): void {
    const { members, order, chance } = this;
    const swap = (one: number, other: number): void => {
      const kept = order[one] as number;
      order[one] = order[other] as number;
      order[other] = kept;
    };
    if (2 * size <= members) {
      for (let at = 0; at < size; at += 1) {
        swap(at, at + Math.floor(chance.share() * (members - at)));
      }
    } else {
      for (let at = members - 1; at >= size; at -= 1) {
        swap(at, Math.floor(chance.share() * (at + 1)));
      }
    }
  }

  private share(size: number, member: number): number {
    const slot = size * this.members + member;
    const seen = this.seen[slot] as number;
    return seen > 0 ? (this.turned[slot] as number) / seen : 0;
  }

  /** By size of a coalition, how much more of that size would take from the errors of both indices. */
  needs(): number[] {
    const { members, even } = this;
    const banzhaf = this.sum((size) => even[size] as number);
    const shapley = this.sum(() => 1 / members);
    const bySize = Array.from(even, (odds, size) => {
      let spread = 0;
      for (let member = 0; member < members; member += 1) spread += this.spread(size, member);
      const [one, other] = [odds / banzhaf, 1 / members / shapley];
      return banzhaf > 0 && shapley > 0 ? Math.sqrt(spread * (one * one + other * other)) : 0;
    });
    return Array.from(
      { length: members + 1 },
      (_, size) => (bySize[size] ?? 0) + (bySize[size - 1] ?? 0),
    );
  }

  /** Variance of one draw; a size at which nothing was turned yet, next to one at which something was, may have some. */
  private spread(size: number, member: number): number {
    const share = this.share(size, member);
    if (share > 0) return share * (1 - share);
    const near = Math.max(
      size > 0 ? this.share(size - 1, member) : 0,
      size < this.members - 1 ? this.share(size + 1, member) : 0,
    );
    return Math.min(near, 1 / (1 + (this.seen[size * this.members + member] as number)));
  }

  private sum(weigh: (size: number) => number): number {
    let sum = 0;
    for (let size = 0; size < this.members; size += 1) {
      for (let member = 0; member < this.members; member += 1) {
        sum += weigh(size) * this.share(size, member);
      }
    }
    return sum;
  }

  powers(): PowerEstimate[] {
    const { members, even } = this;
    const banzhaf = this.sum((size) => even[size] as number);
    const shapley = this.sum(() => 1 / members);
    return Array.from({ length: members }, (_, member) => {
      const absolute = this.weighed(member, (size) => even[size] as number);
      const mean = this.weighed(member, () => 1 / members);
      return {
        banzhaf: absolute.value / banzhaf,
        banzhafAbsolute: absolute.value,
        shapley: mean.value / shapley,
        error: {
          banzhaf: absolute.error / banzhaf,
          banzhafAbsolute: absolute.error,
          shapley: mean.error / shapley,
        },
      };
    });
  }

  private weighed(member: number, weigh: (size: number) => number) {
    let value = 0;
    let variance = 0;
    for (let size = 0; size < this.members; size += 1) {
      const share = this.share(size, member);
      const weight = weigh(size);
      const seen = this.seen[size * this.members + member] as number;
      value += weight * share;
      if (seen > 1) variance += (weight * weight * share * (1 - share)) / (seen - 1);
    }
    return { value, error: Math.sqrt(variance) };
  }
}
