/** Over what a member of a room will probably refuse: it may have answered kindly on another article. */
import type { View } from '../../../../engine/state/view.ts';
import type { DealOutlook } from '../../../session/game/deal/trade.ts';
import { findReasonFor } from './estimate-words.ts';
import { listWeightsOf } from './estimate.ts';

/** Id of the article; null where no article stands out. */
export function findObjection(view: View, outlook: DealOutlook): string | null {
  const { bar } = outlook;
  if (bar?.code === 'broken') return null;
  if (bar && 'article' in bar) return view.scenario.articles[bar.article]?.id ?? null;
  const most = findReasonFor('-', listWeightsOf(view, outlook, 0));
  return most?.kind === 'article' ? most.article : null;
}
