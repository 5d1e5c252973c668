/** What a seat holds and what it has learnt, from plain JSON. */
import type { Linkage, RedLine, SeatNumber } from '../../scenario/resolved.ts';
import type { IndexFinders } from './ids.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import type { JsonLine, JsonLinkage, JsonView } from './view-shape.ts';

export function decodeMandate(
  json: NonNullable<JsonView['mandate']>,
  places: IndexFinders,
): Mandate {
  const { articles, linkages, reservation, patience, side } = json;
  return {
    ideals: Float64Array.from(articles, ({ ideal }) => ideal ?? NaN),
    saliences: Float64Array.from(articles, ({ salience }) => salience),
    weights: Float64Array.from(articles, ({ weight }) => weight),
    redLines: articles.map(({ line }) => decodeLine(line, places)),
    linkages: linkages.map((linkage) => decodeLinkage(linkage, places)),
    reservation,
    patience,
    side,
    read: articles.map(({ reads }) => Float64Array.from(reads)),
  };
}

function decodeLine(line: JsonLine | null, places: IndexFinders): RedLine | undefined {
  if (!line) return undefined;
  const { at, side, unless } = line;
  if (!unless) return { at, side };
  return { at, side, unless: { ...unless, article: places.article(unless.article) } };
}

function decodeLinkage({ articles, sides, value }: JsonLinkage, places: IndexFinders): Linkage {
  return { articles: articles.map(places.article), sides, value };
}

type Learnt = 'notes' | 'soundings' | 'disclosed' | 'heard';

/** @param by number of the seat, which is the one that has learnt it */
export function decodeLearnt(
  json: JsonView,
  by: SeatNumber,
  places: IndexFinders,
): Pick<View, Learnt> {
  const linkages = json.linkages.map((linkage) => decodeLinkage(linkage, places));
  return {
    notes: json.notes.map(({ of, article, low, high, sitting, whole, line }) => {
      const about = { by, of: places.delegation(of), article: places.article(article) };
      const told = decodeLine(line, places);
      return { ...about, low, high, sitting, whole, ...(told ? { line: told } : {}) };
    }),
    soundings: json.soundings.map(({ of, low, high, sitting, texts }) => ({
      by,
      of: places.delegation(of),
      low,
      high,
      sitting,
      texts: texts.map((option, a) => places.wording(a, option)),
    })),
    disclosed: json.disclosed.map(({ of, article, line, linkages: told }) => {
      const about = { of: places.delegation(of), article: places.article(article) };
      const drawn = decodeLine(line, places);
      const named = told.map((place) => linkages[place] as Linkage);
      return { ...about, ...(drawn ? { line: drawn } : {}), linkages: named };
    }),
    heard: json.heard.map(({ of, article, from, to, value, sitting }) => {
      const a = places.article(article);
      const [left, came] = [places.wording(a, from), places.wording(a, to)];
      const about = { by: Math.max(by, -1), of: places.delegation(of), article: a };
      return { ...about, from: left, to: came, value, sitting };
    }),
  };
}
