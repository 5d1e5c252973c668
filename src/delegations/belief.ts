/** What a seat believes of the floor: positions as stated, priorities as far as it has asked. */
import type { Mandate } from '../engine/mandate.ts';
import { tolerance } from '../engine/floor-rule.ts';
import { clamp } from '../engine/maths.ts';
import type { Note } from '../engine/state.ts';
import type { View } from '../engine/view.ts';
import { believedRange, inferredSalience, type Range } from './inferred.ts';

/** Salience taken for granted where nothing is known. */
const UNKNOWN = 0.5;

/** By place on the floor and article. */
export type Belief = {
  /** Position 0..100; NaN: none. */
  ideal(place: number, a: number): number;
  /** 0..1; 0 where it has no position. */
  salience(place: number, a: number): number;
  /** Its salience as a share of all its saliences. */
  share(place: number, a: number): number;
  /** Salience x distance it lets pass without a bracket. */
  tolerated(place: number): number;
};

/** @param everyone all instructions: the truth instead of a belief */
export function believed(view: View, everyone?: readonly Mandate[]): Belief {
  const width = view.scenario.articles.length;
  const saliences = everyone ? truth(view, everyone, width) : asTold(view, width);
  const totals = view.floor.map((_, place) => {
    let total = 0;
    for (let a = 0; a < width; a += 1) total += saliences[place * width + a] ?? 0;
    return total;
  });
  const tolerated = tolerance(view, view.sitting);
  return {
    ideal(place, a) {
      const d = view.floor[place] ?? -1;
      return everyone?.[d]?.ideals[a] ?? view.stated[d * width + a] ?? NaN;
    },
    salience: (place, a) => saliences[place * width + a] ?? 0,
    share: (place, a) => (saliences[place * width + a] ?? 0) / (totals[place] || 1),
    tolerated: (place) => tolerated * (everyone?.[view.floor[place] ?? -1]?.patience ?? 1),
  };
}

function truth(view: View, everyone: readonly Mandate[], width: number): Float64Array {
  const saliences = new Float64Array(view.floor.length * width);
  view.floor.forEach((d, place) => saliences.set(everyone[d]?.saliences ?? [], place * width));
  return saliences;
}

function asTold(view: View, width: number): Float64Array {
  const saliences = new Float64Array(view.floor.length * width);
  view.floor.forEach((d, place) => {
    const told = view.notes.filter((note) => note.of === d);
    const guess = guessFrom(told);
    for (let a = 0; a < width; a += 1) {
      const silent = Number.isNaN(view.stated[d * width + a] ?? NaN);
      saliences[place * width + a] = silent ? 0 : within(guess, inferredSalience(view, d, a));
    }
    for (const { article } of told) {
      saliences[place * width + article] = middle(believedRange(view, d, article));
    }
  });
  return saliences;
}

function within(guess: number, range: Range | null): number {
  return range ? clamp(guess, range.low, range.high) : guess;
}

function middle({ low, high }: Range): number {
  return (low + high) / 2;
}

/** An open question names the highest and the lowest: what was not named lies between them. */
function guessFrom(told: readonly Note[]): number {
  if (told.length < 4) return UNKNOWN;
  const named = told.map(middle).sort((one, other) => one - other);
  const half = Math.floor(named.length / 2);
  return ((named[half - 1] ?? UNKNOWN) + (named[half] ?? UNKNOWN)) / 2;
}
