/** What texts are worth to the person's seat, in points of its instructions: utility x 100. */
import { type Change, locateArticle } from '../../../engine/command.ts';
import { computeSideGain } from '../../../engine/promises/instruments.ts';
import {
  computeGainAlone,
  findLineInForce,
  listCrossings,
  listWordings,
  type Mandate,
  measureCloseness,
  NOTHING,
  readPosition,
  type TextChange,
  utility,
} from '../../../engine/mandate/mandate.ts';
import type { Offer } from '../../../engine/state/state.ts';
import type { View } from '../../../engine/state/view.ts';

/** Utility 0..1 as points of instructions. */
function toPoints(utilityShare: number): number {
  return utilityShare * 100;
}

export type ChangeWorth = {
  /** Points won or lost if all the changes are made. */
  net: number;
  /** What they add by standing together, beyond what each of them alone is worth. */
  linked: number;
  /** Ids of articles whose red line they would cross anew. */
  crossed: readonly string[];
};

/** Wording index of an option, or undefined where the article has none of that id. */
export function toTextChange(view: View, change: Change): TextChange | undefined {
  const a = view.scenario.articleIndex.get(change.article);
  const article = a === undefined ? undefined : view.scenario.articles[a];
  if (a === undefined || !article) return undefined;
  const wording = listWordings(article).findIndex((one) => one.id === change.option);
  return wording < 0 ? undefined : { article: a, wording };
}

/** The text as it stands, in points; null for a seat without instructions. */
export function computePointsNow(view: View): number | null {
  return (
    view.mandate && toPoints(utility(view.mandate, view.scenario.articles, listTextsNow(view)))
  );
}

/** What no deal is worth, in points; null for a seat without instructions. */
export function computePointsOfNoDeal(view: View): number | null {
  return view.mandate && toPoints(view.mandate.reservation);
}

/** What a view's own text is worth, and each change to it that was asked for: partners and rooms ask for the same ones. */
type Known = {
  texts: readonly number[];
  worth: number;
  crossings: ReadonlySet<number>;
  single: Map<string, ChangeWorth>;
};

const knownOf = new WeakMap<View, Known>();

function readKnown(view: View, mandate: Mandate): Known {
  const before = knownOf.get(view);
  if (before) return before;
  const { articles } = view.scenario;
  const texts = listTextsNow(view);
  const known = {
    texts,
    worth: utility(mandate, articles, texts),
    crossings: new Set(listCrossings(mandate, articles, texts)),
    single: new Map<string, ChangeWorth>(),
  };
  knownOf.set(view, known);
  return known;
}

/** Whether who goes by its instructions alone would take it. @param side points of side instruments */
export function servesSeat(worth: ChangeWorth | null, side = 0): boolean {
  return worth === null || (worth.net + side >= 0 && worth.crossed.length === 0);
}

/** What changes are worth to the seat; null without instructions. Changes it cannot find count nothing. */
export function computeChangeWorth(view: View, changes: readonly Change[]): ChangeWorth | null {
  const { mandate } = view;
  if (!mandate) return null;
  const known = readKnown(view, mandate);
  const [only] = changes;
  if (!only || changes.length > 1) return computeWorthOf(view, mandate, known, changes);
  // No id has a blank.
  const key = `${only.article} ${only.option}`;
  const before = known.single.get(key);
  if (before) return before;
  const found = computeWorthOf(view, mandate, known, changes);
  known.single.set(key, found);
  return found;
}

function computeWorthOf(
  view: View,
  mandate: Mandate,
  { texts, worth, crossings }: Known,
  changes: readonly Change[],
): ChangeWorth {
  const { articles } = view.scenario;
  const found = changes.map((change) => toTextChange(view, change));
  const next = withChanges(texts, found);
  const gain = (made: readonly number[]) => toPoints(utility(mandate, articles, made) - worth);
  const net = gain(next);
  const alone =
    found.length === 1 ? [net] : found.map((change) => gain(withChanges(texts, [change])));
  return {
    net,
    linked: alone.reduce((rest, part) => rest - part, net),
    crossed: listCrossings(mandate, articles, next)
      .filter((a) => !crossings.has(a))
      .map((a) => articles[a]?.id ?? ''),
  };
}

/** Points in what one change is worth that come from articles the seat links, and are not of the article's own. */
export function computeLinked(view: View, change: Change): number {
  const { mandate, scenario } = view;
  const found = toTextChange(view, change);
  const worth = computeChangeWorth(view, [change]);
  if (!mandate || !found || !worth) return 0;
  const { article, wording } = found;
  return (
    worth.net -
    toPoints(computeGainAlone(mandate, scenario.articles, listTextsNow(view), article, wording))
  );
}

/**
 * What changes add by standing together, beyond the sums beside which they are written.
 * @param summed those of each side of an offer have one sum, each of a package has its own
 */
export function computeLinkedBeyond(view: View, summed: readonly (readonly Change[])[]): number {
  const net = (changes: readonly Change[]) => computeChangeWorth(view, changes)?.net ?? 0;
  return summed.reduce((rest, changes) => rest - net(changes), net(summed.flat()));
}

export type ArticleWorth = {
  article: string;
  /** Of 100 points over all articles. */
  weight: number;
  /** 0..100 on the axis; null without a position. */
  ideal: number | null;
  line: { at: number; side: 'below' | 'above' | 'both' } | null;
  /** Position of the text as the seat reads it; null where nothing stands. */
  text: number | null;
  /** Points the text brings here, of `weight`. */
  now: number;
  crossed: boolean;
};

/** The seat's instructions article by article, most weighty first. */
export function listInstructions(view: View): ArticleWorth[] {
  const { mandate, scenario } = view;
  if (!mandate) return [];
  const texts = listTextsNow(view);
  const crossed = new Set(listCrossings(mandate, scenario.articles, texts));
  return scenario.articles
    .map((article, a): ArticleWorth => {
      const ideal = mandate.ideals[a] ?? NaN;
      const position = readPosition(mandate, article, texts[a] ?? NOTHING);
      const line = mandate.redLines[a];
      const weight = toPoints(mandate.weights[a] ?? 0);
      return {
        article: article.id,
        weight,
        ideal: Number.isNaN(ideal) ? null : ideal,
        line: line ? findLineInForce(line, mandate, scenario.articles, texts) : null,
        text: Number.isNaN(position) ? null : position,
        now: weight * measureCloseness(ideal, position),
        crossed: crossed.has(a),
      };
    })
    .sort((one, other) => other.weight - one.weight);
}

/** The instructions with what can be decided first: articles in brackets on this sitting's agenda, others in brackets, the rest. */
export function orderInstructions(view: View): ArticleWorth[] {
  const rank = ({ article }: ArticleWorth): number => {
    const a = locateArticle(view.scenario, article);
    if (view.articles[a]?.status !== 'open') return 2;
    return view.agenda.includes(a) ? 0 : 1;
  };
  return listInstructions(view).toSorted((one, other) => rank(one) - rank(other));
}

function listTextsNow(view: View): number[] {
  return view.articles.map((article) => article.text);
}

function withChanges(
  texts: readonly number[],
  changes: readonly (TextChange | undefined)[],
): number[] {
  const next = [...texts];
  for (const change of changes) if (change) next[change.article] = change.wording;
  return next;
}

/** What a side instrument in an offer would be worth to the seat, in points. */
export function computeSideWorthOf(view: View, offer: Offer, side: Offer['side'][number]): number {
  return computeSidesWorth(view, { ...offer, side: [side] });
}

/** The same of all of them. */
export function computeSidesWorth({ scenario, delegation }: View, offer: Offer): number {
  return toPoints(computeSideGain(scenario, offer, delegation));
}
