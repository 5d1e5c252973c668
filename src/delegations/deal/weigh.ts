/** What changes of the text are worth to a seat, by its own instructions, with the reasons. */
import type { ArticleIndex, WordingIndex } from '../../scenario/resolved.ts';
import {
  computeGainAlone,
  computeGainFrom,
  crosses,
  findLineInForce,
  listCrossings,
  type Mandate,
  measureCloseness,
  NOTHING,
  readPosition,
  readStandingTexts,
  replaceTextAt,
  type TextChange,
} from '../../engine/mandate/mandate.ts';
import { byWeight, type Reason } from '../../engine/answers/reason.ts';
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
  const crossed: ArticleIndex[] = [];
  const reasons: Reason[] = [];
  for (const a of listCrossings(mandate, articles, next)) {
    if (crosses(mandate, articles, texts, a)) continue;
    crossed.push(a);
    reasons.push(explainLine(view, mandate, a, next));
  }
  const net = computeGainFrom(mandate, articles, texts, changes);
  reasons.push({ code: 'net', value: net, needed });
  for (const reason of byWeight(explainChanges(view, mandate, changes, net))) reasons.push(reason);
  return { net, crossed, reasons };
}

/** Article by article, and what is more by going together. */
function explainChanges(
  view: View,
  mandate: Mandate,
  changes: readonly TextChange[],
  net: number,
): Reason[] {
  const parts: Reason[] = [];
  let apart = 0;
  for (const change of changes) {
    const reason = explainArticle(view, mandate, change);
    apart += reason.value;
    parts.push(reason);
  }
  const linked = net - apart;
  if (Math.abs(linked) > 1e-9) parts.push({ code: 'linkage', value: linked });
  return parts;
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
