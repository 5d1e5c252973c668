/** The words that stand, article by article. */
import type { State } from './state.ts';

let latestArticles: State['articles'] = [];
let latestTexts: readonly number[] = [];

/**
 * Wordings by article. Calls in a row share a list while no text differs; another state between them ends that. A view will do.
 */
export function textsOf({ articles }: { articles: State['articles'] }): readonly number[] {
  if (articles === latestArticles) return latestTexts;
  latestTexts = readTexts(articles);
  latestArticles = articles;
  return latestTexts;
}

function readTexts(articles: State['articles']): readonly number[] {
  const last = latestTexts;
  if (articles.length === last.length && articles.every(({ text }, a) => text === last[a]))
    return last;
  const now: number[] = [];
  for (const { text } of articles) now.push(text);
  return now;
}
