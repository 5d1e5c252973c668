/**
 * What a seat believes of the floor: positions as stated, priorities, red lines and linkages as far as it has
 * asked or can tell from brackets. Each delegation is supposed to have instructions of its own, so that what a
 * change would bring it is worked out as it would do itself.
 */
import type { ArticleIndex, FloorPlace } from '../../scenario/resolved.ts';
import { computeTolerance } from '../../engine/floor/floor-rule.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { type Supposed, supposeFloor } from './supposed.ts';

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
