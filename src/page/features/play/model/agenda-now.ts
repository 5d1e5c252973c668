import type { Game } from '../../../session/store/store.ts';

/** Words that cannot move the text in this sitting: what proposes them does not stand out. */
export function isOffAgenda(
  { type, give: [change] }: { type: string; give: readonly { article: string }[] },
  { scenario, agenda }: Pick<Game['view'], 'scenario' | 'agenda'>,
): boolean {
  return (
    type === 'amend' &&
    change !== undefined &&
    !agenda.includes(scenario.articleIndex.get(change.article) ?? -1)
  );
}
