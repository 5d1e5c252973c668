/** What a file puts first for a delegation, kept first by the draw. */
import type { ArticleIndex } from '../../scenario/ids.ts';
import type { Fixed } from './fixed.ts';

/**
 * Deals the drawn saliences anew, so that no other article is above one that the file puts first: the values stay those
 * that were drawn, and who gets which moves as little as it can.
 * @param fixed all with the highest salience written are first
 */
export function keepFirst(saliences: Float64Array, { dearest, written }: Fixed): void {
  const isFirst = (a: ArticleIndex): boolean => written[a]?.salience === dearest;
  for (;;) {
    let [least, most] = [-1, -1];
    for (let a: ArticleIndex = 0; a < saliences.length; a += 1) {
      if (!written[a]) continue;
      const value = saliences[a] as number;
      if (isFirst(a)) {
        if (least < 0 || value < (saliences[least] as number)) least = a;
      } else if (most < 0 || value > (saliences[most] as number)) most = a;
    }
    if (least < 0 || most < 0) return;
    const [first, other] = [saliences[least] as number, saliences[most] as number];
    if (first >= other) return;
    saliences[least] = other;
    saliences[most] = first;
  }
}

/** Back into 0..1 with all their proportions, where a cap would make several weights alike. */
export function fitIntoOne(saliences: Float64Array): void {
  let most = 1;
  for (const value of saliences) most = Math.max(most, value);
  if (most === 1) return;
  for (let a: ArticleIndex = 0; a < saliences.length; a += 1)
    saliences[a] = (saliences[a] as number) / most;
}
