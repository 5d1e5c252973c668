/** What changes of the text are worth to a seat, by its own instructions, with the reasons. */
import type { ArticleIndex, WordingIndex } from '../../scenario/ids.ts';
import {
  measureCloseness,
  crosses,
  listCrossings,
  computeGainAlone,
  computeGainFrom,
  findLineInForce,
  type Mandate,
  readPosition,
  replaceTextAt,
  NOTHING,
} from '../../engine/mandate/mandate.ts';
import { byWeight, type Reason } from '../../engine/answers/reason.ts';
import type { TextChange } from '../../engine/state/state.ts';
import { readStandingTexts } from '../../engine/state/texts.ts';
import type { View } from '../../engine/state/view.ts';

export type Weighed = {
  /** Change in utility. */
  net: number;
  /** Articles whose red line the changes would cross anew. */
  crossed: readonly ArticleIndex[];
  reasons: readonly Reason[];
};

/** Words that a delegation minds so much that it would rather lose a vote than let them pass: it does not give them. */
export function isUngivable(view: View, mandate: Mandate, change: TextChange): boolean {
  const article = view.scenario.articles[change.article];
  if (!article) return false;
  const ideal = mandate.ideals[change.article] ?? NaN;
  const gap = 1 - measureCloseness(ideal, readPosition(mandate, article, change.wording));
  return (mandate.saliences[change.article] ?? 0) * gap > view.values.hardLine;
}

/** Change in utility alone. */
export function computeGain(view: View, mandate: Mandate, changes: readonly TextChange[]): number {
  return computeGainFrom(mandate, view.scenario.articles, readStandingTexts(view), changes);
}

/**
 * @param needed the net gain asked for, for the reason that decides
 */
export function weigh(
  view: View,
  mandate: Mandate,
  changes: readonly TextChange[],
  needed: number,
): Weighed {
  const { articles } = view.scenario;
  const texts = readStandingTexts(view);
  const next = replaceTextAt(texts, changes);
  const crossed = listCrossings(mandate, articles, next).filter(
    (a) => !crosses(mandate, articles, texts, a),
  );
  const net = computeGainFrom(mandate, articles, texts, changes);
  const parts = changes.map((change) => explainArticle(view, mandate, change));
  const apart = parts.reduce((sum, reason) => sum + reason.value, 0);
  const linked = net - apart;
  const together: Reason[] = Math.abs(linked) > 1e-9 ? [{ code: 'linkage', value: linked }] : [];
  const reasons: Reason[] = [
    ...crossed.map((a) => explainLine(view, mandate, a, next)),
    { code: 'net', value: net, needed },
    ...byWeight([...parts, ...together]),
  ];
  return { net, crossed, reasons };
}

/** What else weighs in the net gain asked for, each in its place among the causes. */
export function withCauses(reasons: readonly Reason[], more: readonly Reason[]): Reason[] {
  const decided = reasons.findIndex(({ code }) => code === 'net') + 1;
  return [...reasons.slice(0, decided), ...byWeight([...reasons.slice(decided), ...more])];
}

function explainArticle(view: View, mandate: Mandate, change: TextChange): Reason {
  const { articles } = view.scenario;
  const value = computeGainAlone(
    mandate,
    articles,
    readStandingTexts(view),
    change.article,
    change.wording,
  );
  return { code: 'article', article: articles[change.article]?.id ?? '', value };
}

/** The position that would be read, and the line there under the same texts. */
export function explainLine(
  view: View,
  mandate: Mandate,
  a: ArticleIndex,
  texts: readonly WordingIndex[],
): Reason {
  const article = view.scenario.articles[a];
  const line = mandate.redLines[a];
  if (!article || !line) return { code: 'redLine', value: 0 };
  const needed = findLineInForce(line, mandate, view.scenario.articles, texts).at;
  const value = readPosition(mandate, article, texts[a] ?? NOTHING);
  return { code: 'redLine', article: article.id, value, needed };
}
