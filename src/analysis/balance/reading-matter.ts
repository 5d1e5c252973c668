/** How much a person has to read before the first decision. */
import type { Scenario, SeatId, Words } from '../../scenario/resolved.ts';

export type ReadingMatter = {
  /** Words of the summary, and of all wordings of the articles with their titles. */
  summary: number;
  articles: number;
  /** Words of the brief, by seat; 0: the seat has none. */
  briefs: readonly { seat: SeatId; words: number }[];
};

/** Words, counted; of briefs those of `seats`. */
export function countReading(scenario: Scenario, seats: readonly string[]): ReadingMatter {
  let articles = 0;
  for (const { title, options } of scenario.articles) {
    articles += countWordsIn(title);
    for (const option of options)
      articles += countWordsIn(option.title) + countWordsIn(option.text);
  }
  return {
    summary: countWordsIn(scenario.summary),
    articles,
    briefs: seats.map((seat) => {
      const delegation = scenario.delegations.find(({ id }) => id === seat);
      return { seat, words: countWordsIn(delegation?.brief) };
    }),
  };
}

/** In the first language of the file: the others say the same. */
export function countWordsIn(words: Words | undefined): number {
  if (words === undefined) return 0;
  const [text = ''] = typeof words === 'string' ? [words] : words.values();
  return text.split(/\s+/).filter((word) => word !== '').length;
}
