import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';

/** Whether no article would be left open once a package is agreed: talks then end with the sitting. */
export function endsTalks(
  { scenario, articles }: Pick<View, 'scenario' | 'articles'>,
  changes: readonly Change[],
): boolean {
  const named = new Set(changes.map(({ article }) => article));
  return articles.every(
    ({ status }, a) => status !== 'open' || named.has(scenario.articles[a]?.id ?? ''),
  );
}
