/** What a seat holds and what it has learnt, as plain JSON. */
import type { Ids } from './ids.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import type { Linkage, RedLine } from '../../scenario/resolved.ts';
import type { JsonLine, JsonLinkage, JsonView } from './view-shape.ts';

export function encodeMandate(mandate: Mandate, ids: Ids): JsonView['mandate'] {
  return {
    articles: mandate.read.map((reads, a) => {
      const ideal = mandate.ideals[a] ?? NaN;
      return {
        article: ids.article(a),
        ideal: Number.isNaN(ideal) ? null : ideal,
        salience: mandate.saliences[a] ?? 0,
        weight: mandate.weights[a] ?? 0,
        line: encodeLine(mandate.redLines[a], ids),
        reads: [...reads],
      };
    }),
    linkages: mandate.linkages.map((linkage) => encodeLinkage(linkage, ids)),
    reservation: mandate.reservation,
    patience: mandate.patience,
    side: mandate.side,
  };
}

function encodeLine(line: RedLine | undefined, ids: Ids): JsonLine | null {
  if (!line) return null;
  const { at, side, unless } = line;
  return { at, side, unless: unless ? { ...unless, article: ids.article(unless.article) } : null };
}

function encodeLinkage({ articles, sides, value }: Linkage, ids: Ids): JsonLinkage {
  return { articles: articles.map(ids.article), sides: [...sides], value };
}

type Learnt = 'notes' | 'soundings' | 'linkages' | 'disclosed' | 'heard';

export function encodeLearnt(view: View, ids: Ids): Pick<JsonView, Learnt> {
  const linkages = [...new Set(view.disclosed.flatMap((told) => told.linkages))];
  return {
    notes: view.notes.map(({ of, article, low, high, sitting, whole, line }) => ({
      of: ids.delegation(of),
      article: ids.article(article),
      low,
      high,
      sitting,
      whole,
      line: encodeLine(line, ids),
    })),
    soundings: view.soundings.map(({ of, low, high, sitting, texts }) => ({
      of: ids.delegation(of),
      low,
      high,
      sitting,
      texts: texts.map((wording, a) => ids.option(a, wording)),
    })),
    linkages: linkages.map((linkage) => encodeLinkage(linkage, ids)),
    disclosed: view.disclosed.map(({ of, article, line, linkages: told }) => ({
      of: ids.delegation(of),
      article: ids.article(article),
      line: encodeLine(line, ids),
      linkages: told.map((linkage) => linkages.indexOf(linkage)),
    })),
    heard: view.heard.map(({ of, article, from, to, value, sitting }) => ({
      of: ids.delegation(of),
      article: ids.article(article),
      from: ids.option(article, from),
      to: ids.option(article, to),
      value,
      sitting,
    })),
  };
}
