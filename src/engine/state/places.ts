/** Indices of ids that stand in the scenario: those of an act in order, and of what has happened. */
import type { ArticleId, ArticleIndex, SeatId, SeatIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';

export function locateArticle(
  { articleIndex }: Pick<SeatScenario, 'articleIndex'>,
  id: ArticleId,
): ArticleIndex {
  return articleIndex.get(id) as ArticleIndex;
}

/** @param id a delegation's: the Chair and observers have no index */
export function locateDelegation(
  { delegationIndex }: Pick<SeatScenario, 'delegationIndex'>,
  id: SeatId,
): SeatIndex {
  return delegationIndex.get(id) as SeatIndex;
}
