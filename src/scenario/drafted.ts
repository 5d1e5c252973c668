/** A conference whose people have written words of their own: they stand behind those of the file. */
import type { ArticleId, Option, OptionId, Scenario, SeatId, Words } from './resolved.ts';

export type DraftedWords = {
  article: ArticleId;
  /** Of the new words; no other of the article has it. */
  option: OptionId;
  by: SeatId;
  /** Words of the article that were changed. */
  from: OptionId;
  /** 0..100, no further out than the options of the article: where the table places them. */
  position: number;
  text: string;
};

/** The hashes stay: they say which file it is. Words that are there already are not added again. */
export function addDraft(scenario: Scenario, draft: DraftedWords): Scenario {
  const a = scenario.articleIndex.get(draft.article) ?? -1;
  const article = scenario.articles[a];
  if (!article) return scenario;
  const known = [...article.options, ...article.bridges];
  const { option: id, position, text } = draft;
  if (known.some((one) => one.id === id)) return scenario;
  const title = nameDraft(known, draft);
  const bridges = [...article.bridges, { id, position, title, text, readings: new Map() }];
  return { ...scenario, articles: scenario.articles.with(a, { ...article, bridges }) };
}

/** What was changed, and by whom: "At cost (BRA)", and "At cost (BRA 2)" where that one has been changed already. */
function nameDraft(known: readonly Option[], { from, by }: DraftedWords): Words {
  const base = known.find(({ id }) => id === from)?.title ?? from;
  const name = (title: string): string => {
    for (let count = 1; ; count += 1) {
      const named = `${title} (${count === 1 ? by : `${by} ${count}`})`;
      if (!known.some((one) => listTitles(one).includes(named))) return named;
    }
  };
  return typeof base === 'string'
    ? name(base)
    : new Map([...base].map(([language, title]) => [language, name(title)]));
}

function listTitles({ title = '' }: Option): string[] {
  return typeof title === 'string' ? [title] : [...title.values()];
}
