/** What the person in a seat may believe of another's priority: the same as a policy in that seat. */
import type { ArticleIndex, SeatIndex } from '../scenario/resolved.ts';
import { type BelievedRange, readBelievedRange } from '../delegations/belief/conduct.ts';
import type { View } from '../engine/state/view.ts';

export type { BelievedRange };

export function readBelieved(view: View, d: SeatIndex, article: ArticleIndex): BelievedRange {
  return readBelievedRange(view, d, article);
}
