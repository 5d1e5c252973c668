/** What an ending is called: by its cause, where that says more. */
import { findEndingCause } from '../../../engine/procedure/ending-cause.ts';
import type { Ending, EndingCause } from '../../../engine/state/event.ts';
import type { View } from '../../../engine/state/view.ts';
import { type Board, makeBoard } from './vote/roll.ts';

export type EndingName = Ending | EndingCause | 'unfinished';

export function nameEnding(
  view: Pick<View, 'ending' | 'votes' | 'gavel' | 'exhausted' | 'scenario'>,
): EndingName {
  return findEndingCause(view) ?? view.ending ?? 'unfinished';
}

/** The vote that ended it: on the text, or on the motion to end without one; null: none was taken. */
export function findDecidingBoard(view: View, ending: EndingName): Board | null {
  const deciding = ending === 'adjourned' ? 'adjourn' : 'text';
  const last = view.votes.findLastIndex(({ kind }) => kind === deciding);
  return last < 0 ? null : makeBoard(view, last);
}

/** Whether the text was put to the vote, and the conference failed on that. */
export function isVotedDown(ending: EndingName, board: Board | null): boolean {
  return ending === 'failed' && board?.carried === false;
}
