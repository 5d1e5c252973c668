/** Over what a member of a room will probably refuse: it may have answered kindly on another article. */
import { findReasonFor } from './estimate-words.ts';
import { listWeightsOf } from './estimate.ts';

type Weighed = Parameters<typeof listWeightsOf>;

/** Of what costs it most, that costs it at least so much too: which of them decides is not known. */
const NEAR = 0.4;

/** Ids of the articles; none where none stands out. */
export function findObjections(view: Weighed[0], outlook: Weighed[1]): string[] {
  const { bar } = outlook;
  if (bar?.code === 'broken') return [];
  if (bar && 'article' in bar) return [view.scenario.articles[bar.article]?.id ?? ''];
  const weights = listWeightsOf(view, outlook, 0);
  const most = findReasonFor('-', weights);
  if (most?.kind !== 'article') return [];
  return weights.flatMap((one) =>
    one.kind === 'article' && one.points <= NEAR * most.points ? [one.article] : [],
  );
}
