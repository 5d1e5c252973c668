/** The words that stand, article by article. */
import type { ArticleIndex, WordingIndex } from '../../scenario/resolved.ts';
import { NOTHING } from '../mandate/mandate.ts';
import type { State } from './state.ts';

let latestArticles: State['articles'] = [];
let latestTexts: readonly WordingIndex[] = [];

/**
 * Wordings by article. Calls in a row share a list while no text differs; another state between them ends that. A view will do.
 */
export function readStandingTexts({
  articles,
}: {
  articles: State['articles'];
}): readonly WordingIndex[] {
  if (articles === latestArticles) return latestTexts;
  latestTexts = readTexts(articles);
  latestArticles = articles;
  return latestTexts;
}

function readTexts(articles: State['articles']): readonly WordingIndex[] {
  const last = latestTexts;
  if (articles.length === last.length && articles.every(({ text }, a) => text === last[a]))
    return last;
  const now: WordingIndex[] = [];
  for (const { text } of articles) now.push(text);
  return now;
}

/** Wording of one article. A view will do. */
export function readTextOn({ articles }: Pick<State, 'articles'>, a: ArticleIndex): WordingIndex {
  return articles[a]?.text ?? NOTHING;
}
