/** Who dissociated from words that it had promised the seat to speak for: only to object breaks that promise. */
import type { View } from '../../../../engine/state/view.ts';

export function hasKeptApart(
  { commitments, delegation }: Pick<View, 'commitments' | 'delegation'>,
  { by, articles }: { by: number; articles: readonly number[] },
): boolean {
  return commitments.some(
    (one) =>
      one.by === by &&
      one.to === delegation &&
      one.status === 'kept' &&
      articles.includes(one.article),
  );
}
