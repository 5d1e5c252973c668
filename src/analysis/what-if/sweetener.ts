/** Changes that might be added to an offer or a package, by what they cost whoever makes it. */
import type { Change } from '../../engine/command.ts';
import { crossings, gainFrom, type Mandate, wordingsOf } from '../../engine/mandate.ts';
import { type ArticleState, type TextChange, textsOf } from '../../engine/state.ts';
import type { Scenario } from '../../scenario/resolved.ts';

export type Sweetener = {
  change: Change;
  /** Points of its maker's instructions given away; below 0 it gains by it. */
  cost: number;
};

/** `full`: it is as long as the rules allow; `none`: no one change more would have done. */
export type Sweetened = Sweetener | 'none' | 'full';

export type Added = Sweetener & TextChange;

type Text = { articles: readonly ArticleState[] };

/**
 * Every one change more, the cheapest first, of equal ones that which moves the text least. Not those that cross
 * a red line of the maker's, nor bridges nobody has found.
 * @param mayAdd articles that may still be changed
 */
export function byCost(
  scenario: Scenario,
  text: Text,
  mandate: Mandate,
  made: readonly TextChange[],
  mayAdd: (article: ArticleState) => boolean,
): Added[] {
  const { articles } = scenario;
  const texts = textsOf(text);
  const gained = gainFrom(mandate, articles, texts, made);
  const crossed = crossings(mandate, articles, withChanges(texts, made)).length;
  const all = articles.flatMap((article, a) => {
    const now = text.articles[a];
    if (!now || !mayAdd(now) || made.some((change) => change.article === a)) return [];
    const from = wordingsOf(article)[now.text]?.position ?? article.reference ?? NaN;
    return wordingsOf(article).flatMap(({ id, position }, wording) => {
      const hidden = wording >= article.options.length && !now.tabled.includes(wording);
      const next = [...made, { article: a, wording }];
      if (hidden || wording === now.text) return [];
      if (crossings(mandate, articles, withChanges(texts, next)).length > crossed) return [];
      const cost = 100 * (gained - gainFrom(mandate, articles, texts, next));
      const distance = Number.isNaN(from) ? 100 : Math.abs(position - from);
      const change = { article: article.id, option: id };
      return [{ article: a, wording, change, cost, distance }];
    });
  });
  return all.sort(
    (one, other) =>
      one.cost - other.cost ||
      one.distance - other.distance ||
      one.article - other.article ||
      one.wording - other.wording,
  );
}

function withChanges(texts: readonly number[], changes: readonly TextChange[]): number[] {
  const next = [...texts];
  for (const change of changes) next[change.article] = change.wording;
  return next;
}

/** Changes by index; those the scenario does not know are left out. */
export function byIndex(scenario: Scenario, changes: readonly Change[]): TextChange[] {
  return changes.flatMap((change) => {
    const article = scenario.articles[scenario.articleIndex.get(change.article) ?? -1];
    const wording = article ? wordingsOf(article).findIndex(({ id }) => id === change.option) : -1;
    return article && wording >= 0 ? [{ article: article.index, wording }] : [];
  });
}
