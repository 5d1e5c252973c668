/** Changes that a deal with one partner could hold, with what each side gains by them alone. */
import { contradicts } from '../engine/ledger.ts';
import { closeness, gainFrom, type Mandate, wordingsOf } from '../engine/mandate.ts';
import { statedGain } from '../engine/room.ts';
import { type TextChange, textsOf } from '../engine/state.ts';
import type { View } from '../engine/view.ts';

export type Candidate = TextChange & { mine: number; theirs: number };

/** Salience taken for granted where nothing is known. */
const UNKNOWN = 0.5;
/** Wordings of one article that are looked at, and articles from each side's wishes. */
const WORDINGS = 4;
const WISHES = 3;

/** Every wording of an article that may be named, the likeliest few; a bridge where the two stand either side of it. */
export function candidatesOn(
  view: View,
  mandate: Mandate,
  partner: number,
  a: number,
): Candidate[] {
  const article = view.scenario.articles[a];
  const state = view.articles[a];
  if (!article || state?.status !== 'open') return [];
  const share = believedShare(view, partner, a);
  return wordingsOf(article)
    .flatMap(({ position }, wording): Candidate[] => {
      if (wording === state.text) return [];
      const hidden = wording >= article.options.length && !state.tabled.includes(wording);
      if (hidden && !standApart(view, partner, a, position)) return [];
      const change = { article: a, wording };
      if (contradicts(view.commitments, view.delegation, change)) return [];
      const mine = gainFrom(mandate, view.scenario.articles, textsOf(view), [change]);
      return [{ ...change, mine, theirs: share * statedGain(view, partner, change) }];
    })
    .sort((one, other) => other.mine + other.theirs - one.mine - one.theirs)
    .slice(0, WORDINGS);
}

/** On other articles: what was offered, and what either side wants most. The likeliest first. */
export function besides(
  view: View,
  mandate: Mandate,
  partner: number,
  offered: readonly TextChange[],
  except: ReadonlySet<number>,
): Candidate[] {
  const open = view.articles.flatMap((article, a) =>
    article.status === 'open' && !except.has(a) ? [a] : [],
  );
  const width = view.articles.length;
  const gap = (ideal: number, a: number) => 1 - closeness(ideal, textPosition(view, a));
  const mine = ranked(open, (a) => (mandate.weights[a] ?? 0) * gap(mandate.ideals[a] ?? NaN, a));
  const theirs = ranked(open, (a) => gap(view.stated[partner * width + a] ?? NaN, a));
  const articles = new Set([
    ...offered.map(({ article }) => article).filter((a) => !except.has(a)),
    ...mine.slice(0, WISHES),
    ...theirs.slice(0, WISHES),
  ]);
  return [...articles]
    .flatMap((a) => candidatesOn(view, mandate, partner, a).slice(0, 2))
    .sort((one, other) => other.mine + other.theirs - one.mine - one.theirs);
}

function ranked(articles: readonly number[], worth: (a: number) => number): number[] {
  const worths = new Map(articles.map((a) => [a, worth(a)]));
  const of = (a: number) => worths.get(a) ?? 0;
  return [...articles].sort((one, other) => of(other) - of(one) || one - other);
}

function textPosition(view: View, a: number): number {
  const article = view.scenario.articles[a];
  const wording = article && wordingsOf(article)[view.articles[a]?.text ?? -1];
  return wording?.position ?? article?.reference ?? NaN;
}

/** By what they have stated, the two stand on either side of a position. */
function standApart(view: View, partner: number, a: number, position: number): boolean {
  const width = view.articles.length;
  const one = (view.stated[view.delegation * width + a] ?? NaN) - position;
  const other = (view.stated[partner * width + a] ?? NaN) - position;
  return one * other < 0;
}

/** The partner's salience on an article as a share of all its saliences, as far as one has asked. */
function believedShare(view: View, partner: number, a: number): number {
  const width = view.articles.length;
  const told = new Map<number, number>();
  for (const { of, article, low, high } of view.notes) {
    if (of === partner) told.set(article, (low + high) / 2);
  }
  let all = 0;
  for (let i = 0; i < width; i += 1) {
    if (!Number.isNaN(view.stated[partner * width + i] ?? NaN)) all += told.get(i) ?? UNKNOWN;
  }
  return all > 0 ? (told.get(a) ?? UNKNOWN) / all : 0;
}
