/** Why a conference ended as it did, where the ending alone does not say it. */
import type { EndingCause } from '../state/event.ts';
import type { State } from '../state/state.ts';

/** A view will do. */
export function findEndingCause({
  ending,
  votes,
}: Pick<State, 'ending' | 'votes'>): EndingCause | null {
  const last = votes.at(-1);
  return ending === 'failed' && last?.kind === 'adjourn' && last.carried ? 'adjourned' : null;
}
