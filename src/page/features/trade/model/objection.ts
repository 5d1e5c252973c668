/** Over what a member of a room will probably refuse: it may have answered kindly on another article. */
import { findReasonFor } from './estimate-words.ts';
import { listWeightsOf } from './estimate.ts';

type Weighed = Parameters<typeof listWeightsOf>;

/** Id of the article; null where no article stands out. */
export function findObjection(view: Weighed[0], outlook: Weighed[1]): string | null {
  const { bar } = outlook;
  if (bar?.code === 'broken') return null;
  if (bar && 'article' in bar) return view.scenario.articles[bar.article]?.id ?? null;
  const most = findReasonFor('-', listWeightsOf(view, outlook, 0));
  return most?.kind === 'article' ? most.article : null;
}
