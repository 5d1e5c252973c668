/**
 * What a seat believes of the floor: positions as stated, priorities, red lines and linkages as far as it has
 * asked or can tell from brackets. Each delegation is supposed to have instructions of its own, so that what a
 * change would bring it is worked out as it would do itself.
 */
import { tolerance } from '../engine/floor-rule.ts';
import { type Mandate, wordingsOf } from '../engine/mandate.ts';
import type { View } from '../engine/view.ts';
import { believedRange, notesOf } from './inferred.ts';

/** Salience taken for granted where nothing is known. */
const UNKNOWN = 0.5;

/** By place on the floor and article. */
export type Belief = {
  /** Instructions as supposed: 0 reservation and usual patience, which nobody can ask. */
  mandate(place: number): Mandate;
  /** Position 0..100; NaN: none. */
  ideal(place: number, a: number): number;
  /** 0..1; 0 where it has no position. */
  salience(place: number, a: number): number;
  /** Half the range in which the salience may lie: 0 where it is known. */
  doubt(place: number, a: number): number;
  /** Its salience as a share of all its saliences. */
  share(place: number, a: number): number;
  /** Salience x distance it lets pass without a bracket. */
  tolerated(place: number): number;
};

type Supposed = { mandate: Mandate; doubts: Float64Array };

/** @param everyone all instructions: the truth instead of a belief */
export function believed(view: View, everyone?: readonly Mandate[]): Belief {
  const none = new Float64Array(view.scenario.articles.length);
  const room = new Float64Array(everyone ? 0 : VECTORS * view.floor.length * none.length);
  const floor = view.floor.map((d, place): Supposed => {
    const known = everyone?.[d];
    return known
      ? { mandate: known, doubts: none }
      : suppose(view, d, vectorsIn(room, place, none.length));
  });
  const tolerated = tolerance(view, view.sitting);
  const mandate = (place: number) => (floor[place] as Supposed).mandate;
  return {
    mandate,
    ideal: (place, a) => mandate(place).ideals[a] ?? NaN,
    salience: (place, a) => mandate(place).saliences[a] ?? 0,
    doubt: (place, a) => floor[place]?.doubts[a] ?? 0,
    share: (place, a) => mandate(place).weights[a] ?? 0,
    tolerated: (place) => tolerated * mandate(place).patience,
  };
}

type Vectors = { saliences: Float64Array; weights: Float64Array; doubts: Float64Array };

/** Their number. */
const VECTORS = 3;

/** Those of one place in a block for all: many small ones are slow to make. */
function vectorsIn(room: Float64Array, place: number, width: number): Vectors {
  const start = VECTORS * place * width;
  return {
    saliences: room.subarray(start, start + width),
    weights: room.subarray(start + width, start + 2 * width),
    doubts: room.subarray(start + 2 * width, start + VECTORS * width),
  };
}

function suppose(view: View, d: number, { saliences, weights, doubts }: Vectors): Supposed {
  const { articles } = view.scenario;
  const width = articles.length;
  const ideals = view.stated.subarray(d * width, (d + 1) * width);
  const guess = guessOf(view, d);
  for (let a = 0; a < width; a += 1) {
    if (Number.isNaN(ideals[a])) continue;
    const { low, high, from } = believedRange(view, d, a);
    const within = Math.max(low, Math.min(high, guess.salience));
    saliences[a] = from === 'asked' ? (low + high) / 2 : within;
    doubts[a] = from === 'asked' ? 0 : Math.min(guess.doubt, (high - low) / 2);
  }
  const { redLines, linkages } = toldBy(view, d);
  sharesOf(saliences, weights);
  return {
    doubts,
    mandate: {
      ideals,
      saliences,
      weights,
      redLines,
      linkages,
      reservation: 0,
      patience: 1,
      read: plainReading(articles),
    },
  };
}

/** An open question names the highest and the lowest: what was not named lies between them. */
function guessOf(view: View, d: number): { salience: number; doubt: number } {
  const told = notesOf(view.notes, d);
  if (told.length < 4) return { salience: UNKNOWN, doubt: UNKNOWN };
  const named = told.map(({ low, high }) => (low + high) / 2).sort((one, other) => one - other);
  const half = Math.floor(named.length / 2);
  const [low, high] = [named[half - 1] ?? 0, named[half] ?? 1];
  return { salience: (low + high) / 2, doubt: (high - low) / 2 };
}

function toldBy(view: View, d: number): Pick<Mandate, 'redLines' | 'linkages'> {
  const redLines: Mandate['redLines'][number][] = [];
  const linkages = new Set<Mandate['linkages'][number]>();
  for (const told of view.disclosed) {
    if (told.of !== d) continue;
    if (told.line) redLines[told.article] = told.line;
    for (const linkage of told.linkages) linkages.add(linkage);
  }
  return { redLines, linkages: [...linkages] };
}

function sharesOf(saliences: Float64Array, shares: Float64Array): void {
  let total = 0;
  for (let a = 0; a < saliences.length; a += 1) total += saliences[a] ?? 0;
  if (total === 0) return;
  for (let a = 0; a < saliences.length; a += 1) shares[a] = (saliences[a] ?? 0) / total;
}

type Articles = View['scenario']['articles'];

const plain = new WeakMap<Articles, readonly Float64Array[]>();

/** Wordings as they stand, whatever a group may read in them. */
function plainReading(articles: Articles): readonly Float64Array[] {
  const known = plain.get(articles);
  if (known) return known;
  const read = articles.map((article) =>
    Float64Array.from(wordingsOf(article), (wording) => wording.position),
  );
  plain.set(articles, read);
  return read;
}
