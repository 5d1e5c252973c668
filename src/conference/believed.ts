/** What the person in a seat may believe of another's priority: the same as a policy in that seat. */
import type { ArticleIndex, SeatIndex } from '../scenario/ids.ts';
import { type BelievedRange, believedRange } from '../delegations/belief/inferred.ts';
import type { View } from '../engine/state/view.ts';

export type { BelievedRange };

export function believedOf(view: View, d: SeatIndex, article: ArticleIndex): BelievedRange {
  return believedRange(view, d, article);
}
