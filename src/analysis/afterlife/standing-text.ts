/** The text that was adopted, article by article, on its axes. */
import type { ArticleIndex, OptionId } from '../../scenario/ids.ts';
import { wordingsOf, NOTHING } from '../../engine/mandate/mandate.ts';
import type { State } from '../../engine/state/state.ts';
import { textsOf } from '../../engine/state/texts.ts';
import type { Scenario } from '../../scenario/resolved.ts';

export type Standing = {
  article: ArticleIndex;
  /** Null: nothing stands. */
  option: OptionId | null;
  /** 0..100; the reference position where nothing stands, null without one. */
  position: number | null;
};

/** By article: position 0..100, where nothing was adopted that of no treaty; null where there is none either. */
export function standingText(scenario: Scenario, state: State): Standing[] {
  const texts = textsOf(state);
  return scenario.articles.map((article, a) => {
    const wording = wordingsOf(article)[texts[a] ?? NOTHING];
    return {
      article: a,
      option: wording?.id ?? null,
      position: wording?.position ?? article.reference ?? null,
    };
  });
}
