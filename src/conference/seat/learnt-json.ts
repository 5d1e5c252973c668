/** What a seat holds and what it has learnt, as plain JSON. */
import * as z from 'zod/mini';
import type { Linkage, RedLine } from '../../scenario/resolved.ts';
import type { Disclosed } from '../../engine/answers/disclosed.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { Heard, Note, Sounding } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { type Codec, type JsonOf, listOf, merge, makePart, orNone, part, same } from './codec.ts';
import {
  byArticle,
  byArticles,
  plainCount,
  byDelegation,
  plainFlag,
  plainId,
  plainNumber,
  option,
  textMove,
} from './plain-parts.ts';

const side = same(z.enum(['below', 'above', 'both']));

const line = part<RedLine>()({
  at: plainNumber,
  side,
  unless: orNone(
    part<NonNullable<RedLine['unless']>>()({
      article: byArticle,
      bound: same(z.enum(['atMost', 'atLeast'])),
      position: plainNumber,
      then: plainNumber,
      side,
    }),
  ),
});

const linkage = part<Linkage>()({
  articles: byArticles,
  sides: listOf(same(z.enum(['high', 'low']))),
  value: plainNumber,
});

const orLine = orNone(line);
const linkages = listOf(linkage);

type JsonMandate = {
  /** Every article, in the order of the scenario. */
  articles: {
    article: string;
    /** null: no position. */
    ideal: number | null;
    salience: number;
    /** Its share of all saliences. */
    weight: number;
    line: JsonOf<typeof orLine>;
    /** Position it reads in each wording, in the order of options and bridges. */
    reads: number[];
  }[];
  linkages: JsonOf<typeof linkages>;
};

const instructions = makePart<Omit<Mandate, 'reservation' | 'patience' | 'side'>, JsonMandate>(
  {
    articles: z.array(
      z.object({
        article: plainId.shape,
        ideal: z.nullable(z.number()),
        salience: z.number(),
        weight: z.number(),
        line: orLine.shape,
        reads: z.array(z.number()),
      }),
    ),
    linkages: linkages.shape,
  },
  (mandate, ids) => ({
    articles: mandate.read.map((reads, a) => {
      const ideal = mandate.ideals[a] ?? NaN;
      return {
        article: ids.article(a),
        ideal: Number.isNaN(ideal) ? null : ideal,
        salience: mandate.saliences[a] ?? 0,
        weight: mandate.weights[a] ?? 0,
        line: orLine.write(mandate.redLines[a], ids),
        reads: [...reads],
      };
    }),
    linkages: linkages.write(mandate.linkages, ids),
  }),
  (json, finders) => ({
    ideals: Float64Array.from(json.articles, ({ ideal }) => ideal ?? NaN),
    saliences: Float64Array.from(json.articles, ({ salience }) => salience),
    weights: Float64Array.from(json.articles, ({ weight }) => weight),
    redLines: json.articles.map((one) => orLine.read(one.line, finders)),
    linkages: linkages.read(json.linkages, finders),
    read: json.articles.map(({ reads }) => Float64Array.from(reads)),
  }),
);

export const mandate = merge(
  instructions,
  part<Pick<Mandate, 'reservation' | 'patience' | 'side'>>()({
    reservation: plainNumber,
    patience: plainNumber,
    side: plainNumber,
  }),
);

const note = part<Omit<Note, 'by'>>()({
  of: byDelegation,
  article: byArticle,
  low: plainNumber,
  high: plainNumber,
  sitting: plainCount,
  whole: plainFlag,
  line: orLine,
});

/** By article the wording that stood. */
const texts: Codec<readonly number[], (string | null)[]> = {
  shape: z.array(option),
  write: (wordings, ids) => wordings.map((wording, a) => ids.option(a, wording)),
  read: (json, finders) => json.map((of, a) => finders.wording(a, of)),
};

const sounding = part<Omit<Sounding, 'by'>>()({
  of: byDelegation,
  low: plainNumber,
  high: plainNumber,
  sitting: plainCount,
  texts,
});

const heard = merge(
  textMove,
  part<Omit<Heard, 'by' | 'article' | 'from' | 'to'>>()({
    of: byDelegation,
    value: same(z.nullable(z.number())),
    sitting: plainCount,
  }),
);

type Told = Pick<View, 'disclosed'>;
type JsonTold = {
  /** Linkages that others have told: `disclosed` names them by place in this list. */
  linkages: JsonOf<typeof linkages>;
  disclosed: (JsonOf<typeof disclosed> & { linkages: number[] })[];
};

const disclosed = part<Omit<Disclosed, 'linkages'>>()({
  of: byDelegation,
  article: byArticle,
  line: orLine,
});

export const told = makePart<Told, JsonTold>(
  {
    linkages: linkages.shape,
    disclosed: z.array(z.object({ ...disclosed.keys, linkages: z.array(plainCount.shape) })),
  },
  (seen, ids) => {
    const all = [...new Set(seen.disclosed.flatMap((one) => one.linkages))];
    return {
      linkages: linkages.write(all, ids),
      disclosed: seen.disclosed.map((one) => ({
        ...disclosed.write(one, ids),
        linkages: one.linkages.map((held) => all.indexOf(held)),
      })),
    };
  },
  (json, finders) => {
    const all = linkages.read(json.linkages, finders);
    return {
      disclosed: json.disclosed.map((one) => ({
        ...disclosed.read(one, finders),
        linkages: one.linkages.map((place) => all[place] as Linkage),
      })),
    };
  },
);

/** What it has learnt for itself, without its own number. */
type Learnt = {
  notes: readonly Omit<Note, 'by'>[];
  soundings: readonly Omit<Sounding, 'by'>[];
  heard: readonly Omit<Heard, 'by'>[];
};
export const learnt = part<Learnt>()({
  notes: listOf(note),
  soundings: listOf(sounding),
  heard: listOf(heard),
});
