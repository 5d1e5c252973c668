/** Letters of the wordings of an article, by their order on its axis: the same on the axis, in lists and in footnotes. */
import type { ArticleIndex, OptionId, WordingIndex } from '../../../../scenario/ids.ts';
import type { View } from '../../../../engine/state/view.ts';

export type Lettered = { wording: WordingIndex; id: OptionId; position: number; letter: string };

const A = 65;

/** Options, then bridges once they are on the table; those keep the letters after the options. */
export function listLettered({ scenario, articles }: View, index: number): readonly Lettered[] {
  const article = scenario.articles[index];
  if (!article) return [];
  const tabled = articles[index]?.tabled ?? [];
  const options = article.options
    .map(({ id, position }, wording) => ({ id, position, wording }))
    .toSorted((one, other) => one.position - other.position || one.wording - other.wording);
  const bridges = article.bridges
    .map(({ id, position }, b) => ({ id, position, wording: article.options.length + b }))
    .filter(({ wording }) => tabled.includes(wording));
  return [...options, ...bridges].map((one, i) => ({ ...one, letter: letterAt(i) }));
}

function letterAt(place: number): string {
  return String.fromCodePoint(A + (place % 26));
}

export function findLetter(view: View, index: ArticleIndex, wording: WordingIndex): string {
  return listLettered(view, index).find((one) => one.wording === wording)?.letter ?? '';
}
