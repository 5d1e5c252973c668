import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Draft } from '../../play/draft.ts';
import { computeChangeWorth } from '../worth.ts';
import { readOwnBracket } from './own-bracket.ts';

/** Points by which other words would have to be better for an article to be missed. */
export const MISSED = 0.5;

/**
 * What stays as it is for good where the talks end once these articles are agreed, as no other is open: articles that
 * the seat would want otherwise, the dearest first. Null where the talks go on.
 * @param closing ids of articles
 */
export function findEndOfTalks(view: View, closing: readonly string[]): readonly string[] | null {
  const { scenario, articles } = view;
  const open = scenario.articles.filter(({ index }) => articles[index]?.status === 'open');
  if (open.length === 0 || open.some(({ id }) => !closing.includes(id))) return null;
  return listRegrets(view).flatMap(({ article }) => (closing.includes(article) ? [] : [article]));
}

/** Whether the seat says no more in the talks: this is their last sitting, and the act takes the actions that are left. */
export function isLastAct({ sitting, lastSitting, plates }: View, price: number): boolean {
  return sitting === lastSitting && price > 0 && price >= plates;
}

/** For each article that the seat would want otherwise, the wording it wants most; the dearest first. */
function listRegrets(view: View): readonly Change[] {
  const regrets = view.scenario.articles.flatMap(({ id: article, options }) => {
    const wishes = options.map(({ id: option }) => ({
      article,
      option,
      gain: computeChangeWorth(view, [{ article, option }])?.net ?? 0,
    }));
    const [best] = wishes.toSorted((one, other) => other.gain - one.gain);
    return best && best.gain >= MISSED ? [best] : [];
  });
  return regrets.toSorted((one, other) => other.gain - one.gain);
}

/** Ids of the articles that an act would close: let go, the one whose only bracket it is. */
export function listClosing(
  view: View,
  { type, give, article }: Pick<Draft, 'type' | 'give' | 'article'>,
): string[] {
  if (type === 'package' || type === 'amend') return give.map((change) => change.article);
  if (type !== 'withdraw' || article === null) return [];
  const own = readOwnBracket(view, article);
  return own.held && !own.line && own.others.length === 0 ? [article] : [];
}
