/**
 * What the capital wants, drawn per seed round the scenario's values and private to the seat, and what texts are worth
 * by it.
 */
import type {
  Article,
  ArticleIndex,
  Linkage,
  Option,
  RedLine,
  WordingIndex,
} from '../../scenario/resolved.ts';

/** Vectors are by article index; NaN ideal = no position. `weights` sum to 1 (or are all 0). */
export type Mandate = {
  ideals: Float64Array;
  saliences: Float64Array;
  weights: Float64Array;
  redLines: readonly (RedLine | undefined)[];
  linkages: readonly Linkage[];
  /** Value of no treaty, 0..1. */
  reservation: number;
  /** Multiplies what the delegation tolerates: 0.76 (stubborn) to 1.24. */
  patience: number;
  /** What side instruments given or received add to the utility of any text. */
  side: number;
  /** By article and wording index: the position this delegation reads in the wording. */
  read: readonly Float64Array[];
};

/**
 * All are made here, as engines give what is made in two places, or spread, two shapes, and mandates are read more than
 * anything else.
 */
export function makeMandate(parts: Mandate): Mandate {
  const { ideals, saliences, weights, redLines, linkages } = parts;
  const { reservation, patience, side, read } = parts;
  return { ideals, saliences, weights, redLines, linkages, reservation, patience, side, read };
}

/** A mandate with some of it changed. */
export function changeMandate(mandate: Mandate, changed: Partial<Mandate>): Mandate {
  return Object.assign(makeMandate(mandate), changed);
}

/**
 * Engines compile for the kind of number a field has held so far, and begin again at the first of another kind: a side
 * instrument, given late, would have all be compiled anew. So each is met as a fraction at once, in a mandate that is
 * kept, as they forget what nothing is like any more.
 */
const NONE = new Float64Array(0);
makeMandate.met = changeMandate(
  {
    ideals: NONE,
    saliences: NONE,
    weights: NONE,
    redLines: [],
    linkages: [],
    reservation: 0.5,
    patience: 0.5,
    side: 0.5,
    read: [],
  },
  { side: 0.25 },
);

/** By the number of the article, of the scenario looked at last. */
const bridged: ({ article: Article; wordings: readonly Option[] } | undefined)[] = [];

export type Wording = Option;

/** An article's options followed by its bridges: what a wording index counts through. */
export function listWordings(article: Article): readonly Option[] {
  if (article.bridges.length === 0) return article.options;
  const known = bridged[article.index];
  if (known?.article === article) return known.wordings;
  const wordings = [...article.options, ...article.bridges];
  bridged[article.index] = { article, wordings };
  return wordings;
}

/** Nothing stands in the article. */
export const NOTHING = -1;

/** One article to stand at one wording, by index. */
export type TextChange = { article: ArticleIndex; wording: WordingIndex };

/** A state, or a view of it. */
type Ended = {
  ending: string | null;
  gavel: object | null;
  resumed: boolean;
  votes: readonly { kind: string; carried: boolean }[];
};

/** What a conference that ends for its brackets leaves everybody with, in utility below no deal; 0 at any other end. */
export function computeBracketLoss(
  { stripLoss }: { stripLoss: number },
  { ending, gavel, resumed, votes }: Ended,
): number {
  if (ending !== 'suspended') return 0;
  const wasMoved = !resumed && votes.some(({ kind, carried }) => kind === 'suspend' && carried);
  // Else the Assembly was asked for more time, and gave none.
  return gavel === null && !wasMoved ? stripLoss : 0;
}

type Standing = { articles: readonly { text: WordingIndex }[] };

let latestArticles: Standing['articles'] = [];
let latestTexts: readonly WordingIndex[] = [];

/** Wordings by article. Calls in a row share a list while no text differs; another state between them ends that. */
export function readStandingTexts({ articles }: Standing): readonly WordingIndex[] {
  if (articles === latestArticles) return latestTexts;
  latestTexts = listTexts(articles);
  latestArticles = articles;
  return latestTexts;
}

function listTexts(articles: Standing['articles']): readonly WordingIndex[] {
  const last = latestTexts;
  if (articles.length === last.length && articles.every(({ text }, a) => text === last[a]))
    return last;
  const now: WordingIndex[] = [];
  for (const { text } of articles) now.push(text);
  return now;
}

/** Wording of one article. */
export function readTextOn({ articles }: Standing, a: ArticleIndex): WordingIndex {
  return articles[a]?.text ?? NOTHING;
}

/**
 * Position 0..100 a delegation reads where `wording` stands. With nothing there, the reference position
 * holds; NaN where the scenario names none.
 */
export function readPosition(mandate: Mandate, article: Article, wording: WordingIndex): number {
  if (wording === NOTHING) return article.reference ?? NaN;
  return mandate.read[article.index]?.[wording] ?? NaN;
}

/** Where words lie on the axis, 0..100, as written; with nothing there, what holds without a treaty; NaN where neither is. */
export function locateWording(article: Article, wording: WordingIndex): number {
  return listWordings(article)[wording]?.position ?? article.reference ?? NaN;
}

/** Closeness 0..1 of a position to the ideal; 0 where either is missing (a treaty silent on it is worth nothing there). */
export function measureCloseness(ideal: number, position: number): number {
  const gap = Math.abs(position - ideal);
  return gap >= 0 ? 1 - gap / 100 : 0;
}

/**
 * Utility of a text, about 0..1: salience-weighted closeness plus linkages.
 * U = sum w (1 - |x - ideal| / 100) + sum value x product p, p the share of the way to the linked side, + side.
 * @param texts wording index by article (NOTHING where there is none)
 */
export function utility(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
): number {
  const { weights, ideals } = mandate;
  let sum = mandate.side;
  for (let a: ArticleIndex = 0; a < articles.length; a += 1) {
    const weight = weights[a] as number;
    if (weight === 0) continue;
    const position = readPosition(mandate, articles[a] as Article, texts[a] as WordingIndex);
    sum += weight * measureCloseness(ideals[a] as number, position);
  }
  for (const linkage of mandate.linkages)
    sum += computeLinkageWorth(mandate, articles, texts, linkage);
  return sum;
}

/** Change in utility when the text of one article changes, by that article alone. */
export function computeGainAlone(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
  a: ArticleIndex,
  wording: WordingIndex,
): number {
  const weight = mandate.weights[a] as number;
  if (weight === 0) return 0;
  const article = articles[a] as Article;
  const ideal = mandate.ideals[a] as number;
  const before = measureCloseness(ideal, readPosition(mandate, article, texts[a] as WordingIndex));
  return weight * (measureCloseness(ideal, readPosition(mandate, article, wording)) - before);
}

/** Change in utility when the text of one article changes, linkages among it. */
export function computeGainAt(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
  a: ArticleIndex,
  wording: WordingIndex,
): number {
  let sum = computeGainAlone(mandate, articles, texts, a, wording);
  const { linkages } = mandate;
  for (let i = 0; i < linkages.length; i += 1) {
    const linkage = linkages[i] as Linkage;
    if (!linkage.articles.includes(a)) continue;
    sum += computeLinkageWorth(mandate, articles, texts, linkage, { article: a, wording });
    sum -= computeLinkageWorth(mandate, articles, texts, linkage);
  }
  return sum;
}

/**
 * Change in utility when some texts change: only what changes is counted.
 * @param changes wording by article index
 */
export function computeGainFrom(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
  changes: readonly TextChange[],
): number {
  const [only] = changes;
  if (only && changes.length === 1)
    return computeGainAt(mandate, articles, texts, only.article, only.wording);
  let sum = 0;
  for (const { article, wording } of changes)
    sum += computeGainAlone(mandate, articles, texts, article, wording);
  let next: readonly WordingIndex[] | undefined;
  for (const linkage of mandate.linkages) {
    if (!touches(linkage, changes)) continue;
    next ??= replaceTextAt(texts, changes);
    sum += computeLinkageWorth(mandate, articles, next, linkage);
    sum -= computeLinkageWorth(mandate, articles, texts, linkage);
  }
  return sum;
}

function touches(linkage: Linkage, changes: readonly { article: ArticleIndex }[]): boolean {
  for (const { article } of changes) if (linkage.articles.includes(article)) return true;
  return false;
}

/** Wordings by article once some have changed. */
export function replaceTextAt(
  texts: readonly WordingIndex[],
  changes: readonly TextChange[],
): WordingIndex[] {
  const next = [...texts];
  for (const { article, wording } of changes) next[article] = wording;
  return next;
}

/**
 * What one linkage adds, `value` at most; 0 where one of its articles has no position to stand at.
 * @param change of the texts, with which it is looked at
 */
export function computeLinkageWorth(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
  linkage: Linkage,
  change?: TextChange,
): number {
  let share = 1;
  for (let i = 0; i < linkage.articles.length; i += 1) {
    const a = linkage.articles[i] as number;
    const wording = change?.article === a ? change.wording : (texts[a] as WordingIndex);
    const position = readPosition(mandate, articles[a] as Article, wording);
    const high = position / 100;
    const part = linkage.sides[i] === 'low' ? 1 - high : high;
    if (!(part >= 0)) return 0;
    share *= part;
  }
  return linkage.value * share;
}

/** Where a red line stands under these texts, and on which side it bounds. */
export function findLineInForce(
  line: RedLine,
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
): { at: number; side: RedLine['side'] } {
  const unless = line.unless;
  if (!unless) return line;
  return isMet(unless, mandate, articles, texts[unless.article] as WordingIndex)
    ? { at: unless.then, side: unless.side }
    : line;
}

function isMet(
  unless: NonNullable<RedLine['unless']>,
  mandate: Mandate,
  articles: readonly Article[],
  wording: WordingIndex,
): boolean {
  const position = readPosition(mandate, articles[unless.article] as Article, wording);
  return unless.bound === 'atLeast' ? position >= unless.position : position <= unless.position;
}

/** Whether the text of article `a` lies past the mandate's red line there. */
export function crosses(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
  a: ArticleIndex,
): boolean {
  return crossesAt(mandate, articles, texts, a, texts[a] as WordingIndex);
}

/** Whether a wording of article `a` would lie past the mandate's red line there, the other texts as they stand. */
export function crossesAt(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
  a: ArticleIndex,
  wording: WordingIndex,
): boolean {
  const line = mandate.redLines[a];
  if (!line) return false;
  const position = readPosition(mandate, articles[a] as Article, wording);
  const { unless } = line;
  const other = unless?.article === a ? wording : (texts[unless?.article ?? a] as WordingIndex);
  const eased = unless !== undefined && isMet(unless, mandate, articles, other);
  const { at, side } = eased ? { at: unless.then, side: unless.side } : line;
  if (side === 'below') return position < at;
  if (side === 'above') return position > at;
  return position !== at && !Number.isNaN(position);
}

/** Indices of the articles whose text lies past a red line. */
export function listCrossings(
  mandate: Mandate,
  articles: readonly Article[],
  texts: readonly WordingIndex[],
): ArticleIndex[] {
  const found: ArticleIndex[] = [];
  for (let a: ArticleIndex = 0; a < articles.length; a += 1) {
    if (mandate.redLines[a] && crosses(mandate, articles, texts, a)) found.push(a);
  }
  return found;
}
