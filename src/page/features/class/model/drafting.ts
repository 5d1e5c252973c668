/** What a form for words of one’s own begins with. */
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Article, Words } from '../../../../scenario/resolved.ts';

export function listOpenArticles({ scenario, articles }: View): readonly Article[] {
  return scenario.articles.filter((_, a) => articles[a]?.status === 'open');
}

/** Words that stand in the article now, to be changed; of the first option where nothing stands. */
export function findTextNow(
  { articles }: View,
  article: Article,
  read: (words: Words | undefined) => string,
): string {
  const stands = listWordings(article)[articles[article.index]?.text ?? -1] ?? article.options[0];
  return read(stands?.text) || read(stands?.title);
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

/** As the rules count them: what spaces part. */
export function countWords(text: string): number {
  const words = text.trim().split(/\s+/u);
  return words[0] === '' ? 0 : words.length;
}
