/** What an ending is called: by its cause, where that says more. */
import { findEndingCause } from '../../../engine/procedure/ending-cause.ts';
import type { Ending, EndingCause } from '../../../engine/state/event.ts';
import type { View } from '../../../engine/state/view.ts';

export type EndingName = Ending | EndingCause | 'unfinished';

export function nameEnding(
  view: Pick<View, 'ending' | 'votes' | 'gavel' | 'exhausted' | 'scenario'>,
): EndingName {
  return findEndingCause(view) ?? view.ending ?? 'unfinished';
}
