/** What a form for words of one’s own begins with. */
import {
  countNewWords,
  DRAFT_LIMITS,
  tidySpaces,
} from '../../../../engine/numbers/draft-limits.ts';
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Article, Option, Words } from '../../../../scenario/resolved.ts';

export function listOpenArticles({ scenario, articles }: View): readonly Article[] {
  return scenario.articles.filter((_, a) => articles[a]?.status === 'open');
}

/** Words that can be changed: all that are on the table or were in the file, the ones that stand now first. */
export function listBeginnings({ articles }: View, article: Article): readonly Option[] {
  const { text = -1, tabled = [] } = articles[article.index] ?? {};
  const wordings = listWordings(article);
  const known = wordings.filter((_, at) => at < article.options.length || tabled.includes(at));
  const stands = wordings[text];
  return stands ? [stands, ...known.filter((one) => one !== stands)] : known;
}

/** The option that stands and its neighbour on the axis; the lowest two where nothing stands. */
export function proposeBetween({ articles }: View, article: Article): readonly [string, string] {
  const ordered = article.options.toSorted((one, other) => one.position - other.position);
  const stands = listWordings(article)[articles[article.index]?.text ?? -1]?.position ?? -Infinity;
  const next = ordered.findIndex(({ position }) => position > stands);
  const high = next < 1 ? Math.min(1, ordered.length - 1) : next;
  const above = next < 0 ? ordered.length - 1 : high;
  return [ordered[above - 1]?.id ?? '', ordered[above]?.id ?? ''];
}

/** Those that were changed. */
export function findWords(
  { scenario }: View,
  { article: id, from }: { article: string; from: string },
): Words | undefined {
  const article = scenario.articles[scenario.articleIndex.get(id) ?? -1];
  const words = article && listWordings(article).find((one) => one.id === from);
  return words?.text ?? words?.title;
}

export type DraftState = 'same' | 'empty' | 'long' | 'good';

/** As the rules judge it. */
export function judgeDraft(text: string, from: string): { words: number; state: DraftState } {
  const words = countNewWords(text, from);
  const tidy = tidySpaces(text);
  if (tidy === '') return { words, state: 'empty' };
  if (tidy === tidySpaces(from)) return { words, state: 'same' };
  return { words, state: words > DRAFT_LIMITS.newWords ? 'long' : 'good' };
}
