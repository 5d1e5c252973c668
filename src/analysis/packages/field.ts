/**
 * What a whole text is worth to everyone, laid out for search: a table of what each wording of each article is worth
 * to each delegation, and linkages apart. Utility and reservation value are those of `mandate.ts`.
 */
import type { Article, ArticleIndex, SeatIndex } from '../../scenario/resolved.ts';
import { measureCloseness, type Mandate, readPosition } from '../../engine/mandate/mandate.ts';

export type PackageField = {
  size: number;
  /** By article, the wordings that may stand there. */
  choices: readonly (readonly number[])[];
  /** By article and place among its choices, what it is worth to each delegation. */
  worth: readonly (readonly Float64Array[])[];
  /** By delegation: 0 gain, the value of no deal less what does not depend on the text. */
  floor: Float64Array;
  /** Delegations with linkages; the rest are worth the sum of the table. */
  linked: readonly Linked[];
  /** The same table with what linkages add at most, laid out by article: sums of it are never below the utility. */
  above: readonly (readonly Float64Array[])[];
  articles: readonly Article[];
};

type Linked = { delegation: SeatIndex; mandate: Mandate };

/** A text as places among the choices of each article. */
export type Places = readonly number[];

/**
 * @param mandates by delegation
 * @param choices by article, the wordings that may stand there (NOTHING may be one); one or more
 */
export function makeField(
  articles: readonly Article[],
  mandates: readonly Mandate[],
  choices: readonly (readonly number[])[],
): PackageField {
  const worth = articles.map((article, a) =>
    (choices[a] ?? []).map((wording) => rateWording(mandates, article, a, wording)),
  );
  const linked = mandates.flatMap((mandate, delegation) =>
    mandate.linkages.length > 0 ? [{ delegation, mandate }] : [],
  );
  return {
    size: mandates.length,
    choices,
    worth,
    floor: Float64Array.from(mandates, ({ reservation, side }) => reservation - side),
    linked,
    above: linked.length === 0 ? worth : computeAbove(articles, linked, choices, worth),
    articles,
  };
}

/** Worth to each delegation. */
function rateWording(
  mandates: readonly Mandate[],
  article: Article,
  a: ArticleIndex,
  wording: number,
): Float64Array {
  const row = new Float64Array(mandates.length);
  for (let d: SeatIndex = 0; d < row.length; d += 1) {
    const mandate = mandates[d] as Mandate;
    const weight = mandate.weights[a] ?? 0;
    if (weight === 0) continue;
    const position = readPosition(mandate, article, wording);
    row[d] = weight * measureCloseness(mandate.ideals[a] ?? NaN, position);
  }
  return row;
}

/**
 * A linkage is worth its value times a product of shares 0..1, each of one article. The product is at most their mean,
 * which is a sum over articles; a linkage that takes something away takes nothing at least.
 */
function computeAbove(
  articles: readonly Article[],
  linked: readonly Linked[],
  choices: readonly (readonly number[])[],
  worth: readonly (readonly Float64Array[])[],
): Float64Array[][] {
  const above = worth.map((rows) => rows.map((row) => row.slice()));
  for (const { delegation, mandate } of linked) {
    for (const { articles: named, sides, value } of mandate.linkages) {
      if (value <= 0) continue;
      named.forEach((a, i) => {
        above[a]?.forEach((row, place) => {
          const wording = (choices[a] as readonly number[])[place] as number;
          const high = readPosition(mandate, articles[a] as Article, wording) / 100;
          const part = sides[i] === 'low' ? 1 - high : high;
          const share = part >= 0 ? part / named.length : 0;
          row[delegation] = (row[delegation] as number) + value * share;
        });
      });
    }
  }
  return above;
}

/** Gain of everyone over no deal under a text. */
export function computeGains(field: PackageField, places: Places): Float64Array {
  const gains = new Float64Array(field.size);
  computeSums(field, places, gains);
  return addLinkages(field, places, gains, new Float64Array(field.size));
}

/** Sums of the table less the floor, without linkages. */
export function computeSums(
  { worth, floor }: Pick<PackageField, 'worth' | 'floor'>,
  places: Places,
  into: Float64Array,
): void {
  for (let d: SeatIndex = 0; d < into.length; d += 1) into[d] = -(floor[d] as number);
  places.forEach((place, a) => {
    const row = (worth[a] as readonly Float64Array[])[place] as Float64Array;
    for (let d: SeatIndex = 0; d < into.length; d += 1)
      into[d] = (into[d] as number) + (row[d] as number);
  });
}

/** Sums with linkages added: `sums` itself where nobody has any, else `into`. */
export function addLinkages(
  { linked, choices, articles }: PackageField,
  places: Places,
  sums: Float64Array,
  into: Float64Array,
): Float64Array {
  if (linked.length === 0) return sums;
  into.set(sums);
  for (const { delegation, mandate } of linked) {
    let extra = 0;
    for (const { articles: named, sides, value } of mandate.linkages) {
      let share = 1;
      named.forEach((a, i) => {
        const wording = (choices[a] as readonly number[])[places[a] as number] as number;
        const high = readPosition(mandate, articles[a] as Article, wording) / 100;
        const part = sides[i] === 'low' ? 1 - high : high;
        share *= part >= 0 ? part : 0;
      });
      extra += value * share;
    }
    into[delegation] = (into[delegation] as number) + extra;
  }
  return into;
}
