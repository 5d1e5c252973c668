/** The text of the conference beside the treaty that history adopted, for comparison only. */
import { listWordings, readTextOn } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';

export type BesideHistory = {
  index: number;
  article: string;
  /** Option that stands; null: nothing. */
  option: string | null;
  /** 0..100; where nothing stands, the reference position, null without one. */
  position: number | null;
  adoptedOption: string | null;
  adopted: number | null;
};

/** Whether an article stands as history decided: by its option, or by its position where only that is given. */
export function isAsAdopted({ option, adoptedOption, position, adopted }: BesideHistory): boolean {
  return adoptedOption === null ? position === adopted : option === adoptedOption;
}

/**
 * How many of the articles that have a real text stand as in it. Nothing is said of the others: `all` where there are
 * none, `those` where each that has one stands so.
 */
export function countAsAdopted(rows: readonly BesideHistory[]): {
  how: 'all' | 'those' | 'some';
  same: number;
  of: number;
} {
  const decided = rows.filter(({ adopted }) => adopted !== null);
  const same = decided.filter(isAsAdopted).length;
  const of = decided.length;
  return { how: same < of ? 'some' : of < rows.length ? 'those' : 'all', same, of };
}

export function listHistory(view: View): BesideHistory[] {
  return view.scenario.articles.map((article, index): BesideHistory => {
    const wordings = listWordings(article);
    const text = wordings[readTextOn(view, index)];
    const adopted = article.adopted;
    return {
      index,
      article: article.id,
      option: text?.id ?? null,
      position: text?.position ?? article.reference ?? null,
      adoptedOption:
        adopted?.option === undefined ? null : (article.options[adopted.option]?.id ?? null),
      adopted: adopted?.position ?? null,
    };
  });
}
