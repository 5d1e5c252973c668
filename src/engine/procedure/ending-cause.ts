/** Why a conference ended as it did, where the ending alone does not say it. */
import type { State } from '../state/state.ts';

/** `adjourned`: the meeting voted to end it, with no deal. */
export type EndingCause = 'adjourned';

/** A view will do. */
export function findEndingCause({
  ending,
  votes,
}: Pick<State, 'ending' | 'votes'>): EndingCause | null {
  const last = votes.at(-1);
  return ending === 'failed' && last?.kind === 'adjourn' && last.carried ? 'adjourned' : null;
}
