/**
 * Changes of the text that the public count puts within reach of a vote. The same for every seat, so they are
 * counted once for each state of the text.
 */
import type { ArticleIndex, OptionId, WordingIndex } from '../../scenario/resolved.ts';
import type { ArticleState } from '../../engine/state/state.ts';
import { readStandingTexts } from '../../engine/mandate/mandate.ts';
import { tryChange } from '../../engine/vote/trial-count.ts';
import type { View } from '../../engine/state/view.ts';
import { isNear } from '../../engine/vote/question.ts';

export type Contest = {
  article: ArticleIndex;
  wording: WordingIndex;
  id: string;
  option: OptionId;
  /** In favour by the count, and the least that would carry it, in what the rule counts. */
  inFavour: number;
  needed: number;
};

const known = new WeakMap<readonly ArticleState[], readonly Contest[]>();

export function listContests(view: View): readonly Contest[] {
  const found = known.get(view.articles) ?? count(view);
  known.set(view.articles, found);
  return found;
}

function count(view: View): Contest[] {
  const contests: Contest[] = [];
  for (const { index: article, id, options } of view.scenario.articles) {
    for (let wording: WordingIndex = 0; wording < options.length; wording += 1) {
      if (wording === readStandingTexts(view)[article]) continue;
      const trial = tryChange(view, article, wording);
      if (!trial || !isNear(trial.needed, trial.inFavour, view)) continue;
      contests.push({ article, wording, id, option: options[wording]?.id ?? '', ...trial });
    }
  }
  return contests;
}
