/**
 * Challenge model: the expected-utility model of Bueno de Mesquita (1985, 1994) in the replication of Scholz, Calbert
 * and Smith, "Unravelling Bueno de Mesquita's group decision model", Journal of Theoretical Politics 23(4), 2011.
 * One issue; each round everyone weighs challenging everyone, and moves to the offer it accepts. Uses ideal,
 * salience and capability. R is the range of the actors' positions at the start and stays fixed.
 *
 * Vote of k for x over y: v_k = c s ((|y - x_k| / R)^r_k - (|x - x_k| / R)^r_k).
 * P(i beats j) = sum_k max(0, v_k(x_i over x_j)) / D, where D is the sum of |v_k(x_a over x_b)| over all k and all
 * ordered pairs of actors (not the pair alone: P is small); 0 where x_i = x_j.
 * Utilities to i with its own exponent r: success 2 - 4 (1/2 - |x_i - x_j| / 2R)^r, failure 2 - 4 (1/2 + ...)^r,
 * status quo 2 - 4 (1/2)^r. EU(i challenges j) = s_j (P success + (1 - P) failure) + (1 - s_j) success - Q status quo,
 * with Q = 1.
 * Risk: with all r = 1, danger D_i = sum over j of EU(j challenges i); R_i = (2 D_i - max - min) / (max - min);
 * r_i = (1 - R_i / 3) / (1 + R_i / 3), all at once; all r = 1 where all are in equal danger.
 * Offer to i from j, both utilities seen by i, a = EU(i, j) and b = EU(j, i): b > a > 0 is a confrontation and i goes
 * to x_j; b > 0 > a with b > |a| is a compromise at x_i + (x_j - x_i) |a / b|; b > 0 > a otherwise would be a
 * capitulation to x_j, which the replication's test (b < |b|) never lets happen. Confrontations come before
 * compromises; of the former the nearest move is taken. All move at once.
 *
 * The two variants differ in the compromise that is taken. `replicated`: the least (|a| x_i + |b| x_j) / (|a| + |b|),
 * as the replication computes, so that the lowest offer wins; this is the reference, bit for bit but for the last
 * ones. `published`: the nearest move, as the article says. Offers that tie: the first in the order of the file.
 */
import { pow } from '../../engine/numbers/maths.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { type Actor, listActors, computeWeightedMean } from './field.ts';

export type ChallengeVariant = 'replicated' | 'published';

/** Both null where nobody weighs anything. */
export type Round = { median: number | null; mean: number | null };

/**
 * By article: round 0 is how the conference opens; empty where nobody has a position. A round takes as long as actors
 * times pairs of their positions: where 193 all stand elsewhere, a twentieth of a second.
 * @param tell share 0..1 of the articles done
 */
export function challenge(
  scenario: Scenario,
  rounds: number,
  variant: ChallengeVariant = 'replicated',
  tell: (done: number) => void = () => {},
): Round[][] {
  const { articles } = scenario;
  return articles.map(({ index }) => {
    const history = challengeRounds(listActors(scenario, index), rounds, variant);
    tell((index + 1) / articles.length);
    return history.map(({ median, mean }) => ({ median, mean }));
  });
}

type Player = Pick<Actor, 'position' | 'salience' | 'weight'>;

/** `positions` in the order of the actors. */
export type ChallengeRound = Round & { positions: readonly number[] };

/** One issue: the opening, then each round. Empty without actors; nobody moves where all stand at one position. */
export function challengeRounds(
  actors: readonly Player[],
  rounds: number,
  variant: ChallengeVariant = 'replicated',
): ChallengeRound[] {
  if (actors.length === 0) return [];
  let now = actors.map(({ position, salience, weight }) => ({ position, salience, weight }));
  const ends = now.map(({ position }) => position);
  const range = ends.reduce((a, b) => Math.max(a, b)) - ends.reduce((a, b) => Math.min(a, b));
  const history = [summarizeRound(now)];
  for (let round = 1; round <= rounds; round += 1) {
    const moved = range > 0 ? moveAll(now, range, variant) : null;
    if (moved) now = now.map((actor, i) => ({ ...actor, position: moved[i] as number }));
    history.push(summarizeRound(now));
  }
  return history;
}

function summarizeRound(actors: readonly Player[]): ChallengeRound {
  return {
    median: findCondorcetPosition(actors),
    mean: computeWeightedMean(actors),
    positions: actors.map(({ position }) => position),
  };
}

/** Sums of weights that differ by less, relative to all weight, are a tie. */
const TIE = 1e-12;

/** The position that beats every other in pairs, each voting with c s times the difference in distance; ties: lower. */
function findCondorcetPosition(actors: readonly Player[]): number | null {
  const all = actors.reduce((sum, { weight }) => sum + weight, 0);
  if (!(all > 0)) return null;
  const positions = [...new Set(actors.map(({ position }) => position))].sort((a, b) => a - b);
  return positions.reduce((best, position) => {
    let votes = 0;
    for (const { position: own, weight } of actors) {
      votes += weight * (Math.abs(own - best) - Math.abs(own - position));
    }
    return votes > TIE * all * (position - best) ? position : best;
  });
}

/** New positions of all. */
function moveAll(actors: readonly Player[], range: number, variant: ChallengeVariant): number[] {
  const calm = new Float64Array(actors.length).fill(1);
  const exponents = computeRisks(new Contest(actors, range, calm));
  const contest = new Contest(actors, range, exponents);
  return actors.map(({ position }, i) => findBestOffer(contest, i, variant) ?? position);
}

function computeRisks(contest: Contest): Float64Array {
  const { actors } = contest;
  const danger = actors.map((_, i) => {
    const outlook = contest.outlook(i);
    let sum = 0;
    for (let j = 0; j < actors.length; j += 1) if (j !== i) sum += outlook.challengedBy(j);
    return sum;
  });
  const most = danger.reduce((a, b) => Math.max(a, b));
  const least = danger.reduce((a, b) => Math.min(a, b));
  return Float64Array.from(danger, (own) => {
    const risk = most > least ? (2 * own - most - least) / (most - least) : 0;
    return (1 - risk / 3) / (1 + risk / 3);
  });
}

type Offer = { position: number; cost: number };

function findBestOffer(contest: Contest, i: number, variant: ChallengeVariant): number | null {
  const own = contest.actors[i] as Player;
  const outlook = contest.outlook(i);
  let confrontation: Offer | null = null;
  let compromise: Offer | null = null;
  for (let j = 0; j < contest.actors.length; j += 1) {
    const { position: other } = contest.actors[j] as Player;
    if (other === own.position) continue;
    const a = outlook.challenging(j);
    const b = outlook.challengedBy(j);
    if (b > a && a > 0) {
      const cost = Math.abs(own.position - other);
      if (confrontation === null || cost < confrontation.cost) {
        confrontation = { position: other, cost };
      }
    } else if (b > 0 && a < 0 && b > -a) {
      const position = own.position + (other - own.position) * Math.abs(a / b);
      const cost =
        variant === 'published'
          ? Math.abs(own.position - position)
          : (-a * own.position + b * other) / (-a + b);
      if (compromise === null || cost < compromise.cost) compromise = { position, cost };
    }
  }
  return (confrontation ?? compromise)?.position ?? null;
}

/** Who would win against whom, and what each thinks of it, at given positions and exponents. */
class Contest {
  readonly actors: readonly Player[];
  readonly #range: number;
  readonly #exponents: Float64Array;
  /** Distinct positions, ascending. */
  readonly #points: readonly number[];
  /** By actor: place among `points`. */
  readonly #place: readonly number[];
  /** Chance that the holder of a point beats the holder of another, by place x place. */
  readonly #chances: Float64Array;

  constructor(actors: readonly Player[], range: number, exponents: Float64Array) {
    this.actors = actors;
    this.#range = range;
    this.#exponents = exponents;
    this.#points = [...new Set(actors.map(({ position }) => position))].sort((a, b) => a - b);
    const places = new Map(this.#points.map((point, place) => [point, place]));
    this.#place = actors.map(({ position }) => places.get(position) ?? 0);
    this.#chances = this.#win();
  }

  #win(): Float64Array {
    const size = this.#points.length;
    const holders = new Float64Array(size);
    for (const place of this.#place) holders[place] = (holders[place] as number) + 1;
    const chances = new Float64Array(size * size);
    const votes = new Float64Array(size);
    let all = 0;
    this.actors.forEach(({ position, weight }, k) => {
      if (weight === 0) return;
      const exponent = this.#exponents[k] as number;
      this.#points.forEach((point, a) => {
        votes[a] = raiseTo(Math.abs(position - point) / this.#range, exponent);
      });
      for (let a = 0; a < size; a += 1) {
        for (let b = a + 1; b < size; b += 1) {
          const vote = weight * ((votes[b] as number) - (votes[a] as number));
          const at = vote > 0 ? a * size + b : b * size + a;
          chances[at] = (chances[at] as number) + Math.abs(vote);
          all += 2 * (holders[a] as number) * (holders[b] as number) * Math.abs(vote);
        }
      }
    });
    return all > 0 ? chances.map((won) => won / all) : chances;
  }

  /** How everyone stands towards one actor, in the eyes of that actor. */
  outlook(viewer: number): Outlook {
    const { position, salience } = this.actors[viewer] as Player;
    const exponent = this.#exponents[viewer] as number;
    const quo = 2 - 4 * raiseTo(0.5, exponent);
    const size = this.#points.length;
    const own = this.#place[viewer] as number;
    const worths = this.#points.map((point) => {
      const half = (0.5 * Math.abs(position - point)) / this.#range;
      const success = 2 - 4 * raiseTo(Math.max(0, 0.5 - half), exponent);
      const failure = 2 - 4 * raiseTo(0.5 + half, exponent);
      return { success, failure };
    });
    const expected = (chance: number, other: number, resolve: number): number => {
      const { success, failure } = worths[other] as (typeof worths)[number];
      const resisted = chance * success + (1 - chance) * failure;
      return resolve * resisted + (1 - resolve) * success - quo;
    };
    return {
      challenging: (j) => {
        const other = this.#place[j] as number;
        const chance = this.#chances[own * size + other] as number;
        return expected(chance, other, (this.actors[j] as Player).salience);
      },
      challengedBy: (j) => {
        const other = this.#place[j] as number;
        return expected(this.#chances[other * size + own] as number, other, salience);
      },
    };
  }
}

/** Utility expected by the challenger, as its other side sees it or as it sees it itself. */
type Outlook = { challenging: (j: number) => number; challengedBy: (j: number) => number };

/** Most exponents are asked for while all are 1. */
function raiseTo(base: number, exponent: number): number {
  return exponent === 1 ? base : pow(base, exponent);
}
