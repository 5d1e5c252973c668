/** The text that was adopted, article by article, on its axes. */
import type { ArticleIndex, OptionId, Scenario } from '../../scenario/resolved.ts';
import { listWordings, NOTHING, readStandingTexts } from '../../engine/mandate/mandate.ts';
import type { State } from '../../engine/state/state.ts';

export type StandingText = {
  article: ArticleIndex;
  /** Null: nothing stands. */
  option: OptionId | null;
  /** 0..100; the reference position where nothing stands, null without one. */
  position: number | null;
};

/** By article: position 0..100, where nothing was adopted that of no deal; null where there is none either. */
export function readStandingText(scenario: Scenario, state: State): StandingText[] {
  const texts = readStandingTexts(state);
  return scenario.articles.map((article, a) => {
    const wording = listWordings(article)[texts[a] ?? NOTHING];
    return {
      article: a,
      option: wording?.id ?? null,
      position: wording?.position ?? article.reference ?? null,
    };
  });
}
