/** Every text within a number of changes of a given one, each once: first the text itself, then in order of articles. */
import type { ArticleIndex, SeatIndex } from '../../scenario/resolved.ts';
import { type PackageField, addLinkages, type Places, computeSums } from './field.ts';

/** Texts with at most `most` changes; more than `limit` come out as Infinity. */
export function countTextsWithin({ choices }: PackageField, most: number, limit: number): number {
  // Elementary symmetric sums of the numbers of other wordings.
  const counts = [1];
  for (const list of choices) {
    const others = list.length - 1;
    for (let k = Math.min(most, counts.length); k >= 1; k -= 1) {
      const more = (counts[k - 1] as number) * others;
      if (more > 0) counts[k] = (counts[k] ?? 0) + more;
    }
  }
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all > limit ? Infinity : all;
}

/** What is called for each text; its arguments are only good during the call. False ends the walk. */
export type Visit = (places: Places, gains: Float64Array) => boolean;

/** @returns false where a visit ended it */
export function walkTexts(field: PackageField, from: Places, most: number, visit: Visit): boolean {
  const { choices, worth, size } = field;
  const places = [...from];
  const scratch = new Float64Array(size);
  const depth = Math.min(most, choices.length);
  const sums = Array.from({ length: depth + 1 }, () => new Float64Array(size));
  computeSums(field, from, sums[0] as Float64Array);
  const walk = (first: number, changed: number): boolean => {
    const here = sums[changed] as Float64Array;
    if (!visit(places, addLinkages(field, places, here, scratch))) return false;
    if (changed === depth) return true;
    const next = sums[changed + 1] as Float64Array;
    for (let a: ArticleIndex = first; a < choices.length; a += 1) {
      const rows = worth[a] as readonly Float64Array[];
      const own = from[a] as number;
      const old = rows[own] as Float64Array;
      for (let place = 0; place < rows.length; place += 1) {
        if (place === own) continue;
        const row = rows[place] as Float64Array;
        for (let d: SeatIndex = 0; d < size; d += 1) {
          next[d] = (here[d] as number) + ((row[d] as number) - (old[d] as number));
        }
        places[a] = place;
        if (!walk(a + 1, changed + 1)) return false;
      }
      places[a] = own;
    }
    return true;
  };
  return walk(0, 0);
}
