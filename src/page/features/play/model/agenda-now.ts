import type { Game } from '../../../session/store/store.ts';
import { locateArticle } from '../../../../engine/command.ts';

/** The sitting opened with the article, and the Chair has put others in its place since: no line of the log says so. */
export function wasSetAside({ log, view }: Pick<Game, 'log' | 'view'>, article: string): boolean {
  const opened = log.findLast(({ happening }) => happening.type === 'sitting')?.happening;
  const a = locateArticle(view.scenario, article);
  return (
    opened?.type === 'sitting' && opened.articles.includes(article) && !view.agenda.includes(a)
  );
}

/** Words that cannot move the text in this sitting: what proposes them does not stand out. */
export function isOffAgenda(
  { type, give: [change] }: { type: string; give: readonly { article: string }[] },
  { scenario, agenda }: Pick<Game['view'], 'scenario' | 'agenda'>,
): boolean {
  return (
    type === 'amend' &&
    change !== undefined &&
    !agenda.includes(locateArticle(scenario, change.article))
  );
}
