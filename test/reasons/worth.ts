/** What texts are worth, worked out again from the scenario format's words: none of the engine's arithmetic. */
import type { Mandate } from '../../src/engine/mandate/mandate.ts';
import type { Article, RedLine } from '../../src/scenario/resolved.ts';

export type Texts = readonly number[];

export function readAt(mandate: Mandate, article: Article, wording: number): number {
  return wording < 0 ? (article.reference ?? NaN) : (mandate.read[article.index]?.[wording] ?? NaN);
}

/** Share 0..1 of the way to the ideal; 0 where one of the two is missing. */
export function near(ideal: number, position: number): number {
  const gap = Math.abs(ideal - position);
  return Number.isNaN(gap) ? 0 : (100 - gap) / 100;
}

export function worthOf(mandate: Mandate, articles: readonly Article[], texts: Texts): number {
  return alone(mandate, articles, texts) + linked(mandate, articles, texts) + (mandate.side ?? 0);
}

/** Without linkages. */
export function alone(mandate: Mandate, articles: readonly Article[], texts: Texts): number {
  return articles.reduce((sum, article, a) => {
    const position = readAt(mandate, article, texts[a] ?? -1);
    return sum + (mandate.weights[a] ?? 0) * near(mandate.ideals[a] ?? NaN, position);
  }, 0);
}

function linked(mandate: Mandate, articles: readonly Article[], texts: Texts): number {
  let sum = 0;
  for (const { articles: together, sides, value } of mandate.linkages) {
    const shares = together.map((a, i) => {
      const position = readAt(mandate, articles[a] as Article, texts[a] ?? -1);
      return (sides[i] === 'low' ? 100 - position : position) / 100;
    });
    const broken = shares.some((share) => Number.isNaN(share) || share < 0);
    sum += broken ? 0 : shares.reduce((product, share) => product * share, value);
  }
  return sum;
}

/** Where the line on an article stands under these texts, and whether they lie past it; null: no line. */
export function lineAt(
  mandate: Mandate,
  articles: readonly Article[],
  texts: Texts,
  a: number,
): { position: number; at: number; past: boolean } | null {
  const line = mandate.redLines[a];
  if (!line) return null;
  const { at, side } = inForce(line, mandate, articles, texts);
  const position = readAt(mandate, articles[a] as Article, texts[a] ?? -1);
  const past =
    side === 'below'
      ? position < at
      : side === 'above'
        ? position > at
        : Math.abs(position - at) > 0;
  return { position, at, past };
}

function inForce(
  line: RedLine,
  mandate: Mandate,
  articles: readonly Article[],
  texts: Texts,
): { at: number; side: RedLine['side'] } {
  const { unless } = line;
  if (!unless) return line;
  const other = readAt(mandate, articles[unless.article] as Article, texts[unless.article] ?? -1);
  const met = unless.bound === 'atMost' ? other <= unless.position : other >= unless.position;
  return met ? { at: unless.then, side: unless.side } : line;
}

/** Equal but for the order in which floating-point numbers were added. */
export function same(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) < 1e-9;
}
