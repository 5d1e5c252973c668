/**
 * What a seat believes of the floor: positions as stated, priorities, red lines and linkages as far as it has
 * asked or can tell from brackets. Each delegation is supposed to have instructions of its own, so that what a
 * change would bring it is worked out as it would do itself.
 */
import type { ArticleIndex, FloorPlace, SeatIndex } from '../../scenario/resolved.ts';
import { computeTolerance } from '../../engine/floor/floor-rule.ts';
import { locateWording, type Mandate } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { type Supposed, supposeFloor } from './supposed.ts';
import { readIdealNoise } from '../../engine/setup/reach.ts';

/** By place on the floor and article. */
export type Belief = {
  /** Instructions as supposed: 0 reservation and usual patience, which nobody can ask. */
  mandate(place: FloorPlace): Mandate;
  /** Position 0..100; NaN: none. */
  ideal(place: FloorPlace, a: ArticleIndex): number;
  /** 0..1; 0 where it has no position. */
  salience(place: FloorPlace, a: ArticleIndex): number;
  /** Half the range in which the salience may lie: 0 where it is known. */
  doubt(place: FloorPlace, a: ArticleIndex): number;
  /** Its salience as a share of all its saliences. */
  share(place: FloorPlace, a: ArticleIndex): number;
  /** Salience x distance it lets pass without a bracket. */
  tolerated(place: FloorPlace): number;
};

/** @param everyone all instructions: the truth instead of a belief */
export function formBelief(view: View, everyone?: readonly Mandate[]): Belief {
  const floor = everyone ? listKnown(view, everyone) : supposeFloor(view);
  return new Believed(floor, computeTolerance(view, view.sitting));
}

/** A class, as a decision forms its belief anew: seven functions each time cost more than what they look up. */
class Believed implements Belief {
  readonly #floor: readonly Supposed[];
  readonly #tolerated: number;

  /** @param tolerated by one of usual patience */
  constructor(floor: readonly Supposed[], tolerated: number) {
    this.#floor = floor;
    this.#tolerated = tolerated;
  }

  mandate(place: FloorPlace): Mandate {
    return (this.#floor[place] as Supposed).mandate;
  }

  ideal(place: FloorPlace, a: ArticleIndex): number {
    return this.mandate(place).ideals[a] ?? NaN;
  }

  salience(place: FloorPlace, a: ArticleIndex): number {
    return this.mandate(place).saliences[a] ?? 0;
  }

  doubt(place: FloorPlace, a: ArticleIndex): number {
    return this.#floor[place]?.doubts[a] ?? 0;
  }

  share(place: FloorPlace, a: ArticleIndex): number {
    return this.mandate(place).weights[a] ?? 0;
  }

  tolerated(place: FloorPlace): number {
    return this.#tolerated * this.mandate(place).patience;
  }
}

function listKnown(view: View, everyone: readonly Mandate[]): Supposed[] {
  const doubts = new Float64Array(view.scenario.articles.length);
  return view.floor.map((d) => ({ mandate: everyone[d] as Mandate, doubts }));
}

export type InferredRange = { low: number; high: number };

export type BelievedRange = InferredRange & {
  /** `asked`: told by the delegation itself; `inferred`: from what it did in public. */
  from: 'asked' | 'inferred' | 'unknown';
};

/** Standard deviations within which what is drawn lies as good as always. */
const SPREAD = 2;

/**
 * What can be told of another's priorities without asking: a bracket says that salience x distance is more than is
 * tolerated, a text let pass that it is less, a grievance named at the gavel that it is a grave one. Drawn ideals and
 * patience stray from what is public by so much at most, and the ranges allow for it.
 *
 * Salience 0..1 that a delegation's public conduct on an article allows, or null where it tells nothing.
 * A red line or a promise can make it hold a bracket, or none, whatever the salience: this is a belief, no proof.
 */
export function inferSalience(view: View, d: SeatIndex, a: ArticleIndex): InferredRange | null {
  return makeInference(view, a)(d, view.floor.includes(d));
}

const NOTHING_TOLD = (): null => null;

/** The same for anybody, on the floor or not: where the text stands and what it takes is looked up once. */
export function makeInference(
  view: View,
  a: ArticleIndex,
): (d: SeatIndex, speaks: boolean) => InferredRange | null {
  const { scenario, values, gavel, sitting, stated } = view;
  const article = scenario.articles[a];
  const state = view.articles[a];
  // A closed text tells nothing, before the gavel: most articles, most of the time.
  if (!article || !state || (state.status !== 'open' && !gavel)) return NOTHING_TOLD;
  const width = scenario.articles.length;
  const position = locateWording(article, state.text);
  const slack = (SPREAD * readIdealNoise(view)) / 100;
  // Brackets are noted when a sitting closes, so those seen now may be of the sitting before.
  const held =
    computeTolerance(view, Math.max(0, sitting - 1)) * (1 - SPREAD * values.patienceNoise);
  const letPass = computeTolerance(view, sitting) * (1 + SPREAD * values.patienceNoise);
  return (d, speaks) => {
    const gap = Math.abs(position - (stated[d * width + a] ?? NaN)) / 100;
    if (Number.isNaN(gap)) return null;
    const least = Math.max(0, gap - slack);
    const most = Math.min(1, gap + slack);
    let low = 0;
    let high = 1;
    if (state.status === 'open' && speaks) {
      if (state.holders.includes(d)) low = held / most;
      else if (least > 0) high = letPass / least;
    }
    if (isNamedAtTheGavel(view, d, a)) low = Math.max(low, values.grievance / most);
    low = Math.min(1, low);
    high = Math.min(1, high);
    return low <= 0 && high >= 1 ? null : { low, high: Math.max(low, high) };
  };
}

function isNamedAtTheGavel(view: View, d: SeatIndex, a: ArticleIndex): boolean {
  if (!view.gavel) return false;
  const { dissociated, objected } = view.gavel;
  return [...dissociated, ...objected].some(({ by, articles }) => by === d && articles.includes(a));
}

const NOTHING_KNOWN: BelievedRange = { low: 0, high: 1, from: 'unknown' };

/** What a seat may believe of a salience: what it was told, narrowed by what was seen since where the two agree. */
export function readBelievedRange(view: View, d: SeatIndex, a: ArticleIndex): BelievedRange {
  const told = view.notes.findLast(({ of, article }) => of === d && article === a);
  const seen = inferSalience(view, d, a);
  if (!told) return seen ? { low: seen.low, high: seen.high, from: 'inferred' } : NOTHING_KNOWN;
  const low = Math.max(told.low, seen?.low ?? 0);
  const high = Math.min(told.high, seen?.high ?? 1);
  const agrees = low <= high;
  return { low: agrees ? low : told.low, high: agrees ? high : told.high, from: 'asked' };
}
