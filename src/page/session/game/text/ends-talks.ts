import { locateArticle } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import type { Draft } from '../../play/draft.ts';
import { computeChangeWorth } from '../worth.ts';

/** Points by which other words would have to be better for an article to be missed. */
const MISSED = 0.5;

/**
 * What stays as it is for good where the talks end once these articles are agreed, as no other is open: articles that
 * the seat would want otherwise, the dearest first. Null where the talks go on.
 * @param closing ids of articles
 */
export function findEndOfTalks(view: View, closing: readonly string[]): readonly string[] | null {
  const { scenario, articles } = view;
  const open = scenario.articles.filter(({ index }) => articles[index]?.status === 'open');
  if (open.length === 0 || open.some(({ id }) => !closing.includes(id))) return null;
  return scenario.articles
    .filter(({ id }) => !closing.includes(id))
    .map(({ id, options }) => {
      const gains = options.map(
        (option) => computeChangeWorth(view, [{ article: id, option: option.id }])?.net ?? 0,
      );
      return { id, gain: Math.max(...gains) };
    })
    .filter(({ gain }) => gain >= MISSED)
    .toSorted((one, other) => other.gain - one.gain)
    .map(({ id }) => id);
}

/** Ids of the articles that an act would close: let go, the one whose only bracket it is. */
export function listClosing(
  view: View,
  { type, give, article }: Pick<Draft, 'type' | 'give' | 'article'>,
): string[] {
  if (type === 'package' || type === 'amend') return give.map((change) => change.article);
  if (type !== 'withdraw' || article === null) return [];
  const holders = view.articles[locateArticle(view.scenario, article)]?.holders ?? [];
  return holders.length === 1 && holders[0] === view.delegation ? [article] : [];
}
