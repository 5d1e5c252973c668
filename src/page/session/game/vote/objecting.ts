/** Who objects at the gavel, and whether they keep the text from the vote, for pages of several features. */
import { type Objecting, weighObjections } from '../../../../engine/procedure/objections.ts';
import type { View } from '../../../../engine/state/view.ts';

export function readObjecting(view: Pick<View, 'scenario' | 'gavel'>): Objecting {
  return weighObjections(view);
}
