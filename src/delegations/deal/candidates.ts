/** Changes that a deal with one partner could hold, with what each side gains by them alone. */
import type { ArticleIndex, SeatIndex } from '../../scenario/resolved.ts';
import { isPromised } from '../../engine/promises/ledger.ts';
import {
  computeGainAt,
  listWordings,
  type Mandate,
  measureCloseness,
  readStandingTexts,
  readTextOn,
  type TextChange,
} from '../../engine/mandate/mandate.ts';
import { computeStatedGain } from '../../engine/procedure/compose-room.ts';
import type { View } from '../../engine/state/view.ts';
import { isUngivable } from './weigh.ts';

export type DealCandidate = TextChange & { mine: number; theirs: number };

/** Salience taken for granted where nothing is known. */
const UNKNOWN = 0.5;
/** Wordings of one article that are looked at, and articles from each side's wishes. */
const WORDINGS = 4;
const WISHES = 3;

/** Every wording of an article that may be named, the likeliest few; a bridge where the two stand either side of it. */
export function listCandidatesOn(
  view: View,
  mandate: Mandate,
  { d: partner, share }: Partner,
  a: ArticleIndex,
): DealCandidate[] {
  const article = view.scenario.articles[a];
  const state = view.articles[a];
  if (!article || state?.status !== 'open') return [];
  return listWordings(article)
    .flatMap(({ position }, wording): DealCandidate[] => {
      if (wording === state.text) return [];
      const hidden = wording >= article.options.length && !state.tabled.includes(wording);
      if (hidden && !standApart(view, partner, a, position)) return [];
      const change = { article: a, wording };
      const bound = [view.delegation, partner].some((d) => isPromised(view.commitments, d, change));
      if (bound) return [];
      const mine = computeGainAt(
        mandate,
        view.scenario.articles,
        readStandingTexts(view),
        a,
        wording,
      );
      const theirs = share(a) * computeStatedGain(view, partner, change);
      if (theirs > mine && isUngivable(view, mandate, change)) return [];
      return [{ article: a, wording, mine, theirs }];
    })
    .sort((one, other) => other.mine + other.theirs - one.mine - one.theirs)
    .slice(0, WORDINGS);
}

/** On other articles: what was offered, and what either side wants most. The likeliest first. */
export function listBesides(
  view: View,
  mandate: Mandate,
  partner: Partner,
  offered: readonly TextChange[],
  except: ReadonlySet<number>,
): DealCandidate[] {
  const open = view.articles.flatMap((article, a) =>
    article.status === 'open' && !except.has(a) ? [a] : [],
  );
  const width = view.articles.length;
  const mine = rankArticles(
    open,
    (a) => (mandate.weights[a] ?? 0) * measureTextGap(view, mandate.ideals[a] ?? NaN, a),
  );
  const theirs = rankArticles(open, (a) =>
    measureTextGap(view, view.stated[partner.d * width + a] ?? NaN, a),
  );
  const articles = new Set([
    ...offered.map(({ article }) => article).filter((a) => !except.has(a)),
    ...mine.slice(0, WISHES),
    ...theirs.slice(0, WISHES),
  ]);
  return [...articles]
    .flatMap((a) => listCandidatesOn(view, mandate, partner, a).slice(0, 2))
    .sort((one, other) => other.mine + other.theirs - one.mine - one.theirs);
}

function rankArticles(
  articles: readonly ArticleIndex[],
  worth: (a: ArticleIndex) => number,
): ArticleIndex[] {
  return articles
    .map((a) => ({ a, worth: worth(a) }))
    .sort((one, other) => other.worth - one.worth || one.a - other.a)
    .map(({ a }) => a);
}

function measureTextGap(view: View, ideal: number, a: ArticleIndex): number {
  return 1 - measureCloseness(ideal, readTextPosition(view, a));
}

function readTextPosition(view: View, a: ArticleIndex): number {
  const article = view.scenario.articles[a];
  const wording = article && listWordings(article)[readTextOn(view, a)];
  return wording?.position ?? article?.reference ?? NaN;
}

/** By what they have stated, the two stand on either side of a position. */
function standApart(view: View, partner: SeatIndex, a: ArticleIndex, position: number): boolean {
  const width = view.articles.length;
  const one = (view.stated[view.delegation * width + a] ?? NaN) - position;
  const other = (view.stated[partner * width + a] ?? NaN) - position;
  return one * other < 0;
}

/** Whom one deals with; `share`: its salience on an article as a share of all, as far as one has asked. */
export type Partner = { d: SeatIndex; share: (a: ArticleIndex) => number };

export function describePartner(view: View, d: SeatIndex): Partner {
  const width = view.articles.length;
  const told = new Map<number, number>();
  for (const { of, article, low, high } of view.notes) {
    if (of === d) told.set(article, (low + high) / 2);
  }
  let all = 0;
  for (let a: ArticleIndex = 0; a < width; a += 1) {
    if (!Number.isNaN(view.stated[d * width + a] ?? NaN)) all += told.get(a) ?? UNKNOWN;
  }
  return { d, share: (a) => (all > 0 ? (told.get(a) ?? UNKNOWN) / all : 0) };
}
