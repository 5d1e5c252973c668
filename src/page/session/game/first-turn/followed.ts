/** Whether words are worth proposing: as far as the seat knows, the floor may take them up. */
import { mayLead } from '../../../../analysis/what-if/offer/floor-lead.ts';
import { type Change, locateArticle } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { toTextChange } from '../worth.ts';

/**
 * Whether the floor may take words up by itself: in the last sitting now, else once they are on its agenda.
 * @param promises to be given before
 */
export function isFollowed(view: View, words: Change, promises: View['commitments'] = []): boolean {
  const change = toTextChange(view, words);
  if (!change || (isLast(view) && !isOnAgenda(view, words))) return false;
  return mayLead(view, change, promises);
}

function isLast({ sitting, lastSitting }: View): boolean {
  return sitting >= lastSitting;
}

export function isOnAgenda({ agenda, scenario }: View, { article }: Change): boolean {
  return agenda.includes(locateArticle(scenario, article));
}
