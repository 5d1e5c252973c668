/** What a file puts first for a delegation, kept in front by the draw. */
import type { ArticleIndex } from '../../scenario/ids.ts';
import type { Fixed } from './fixed.ts';

/**
 * Deals the drawn saliences anew, so that no more than `above` other articles are above one that the file puts first:
 * the values stay those that were drawn, and who gets which moves as little as it can.
 * @param fixed all with the highest salience written are first
 * @param above 0 or 1
 */
export function keepFirst(
  saliences: Float64Array,
  { dearest, written }: Fixed,
  above: 0 | 1,
): void {
  const others: ArticleIndex[] = [];
  const firsts: ArticleIndex[] = [];
  for (let a: ArticleIndex = 0; a < saliences.length; a += 1) {
    const position = written[a];
    if (position) (position.salience === dearest ? firsts : others).push(a);
  }
  const read = (a: ArticleIndex): number => saliences[a] as number;
  // Mostly nothing is to be done: the sorts are of what is.
  if (countAbove(saliences, others, Math.min(...firsts.map(read))) <= above) return;
  others.sort((one, other) => read(other) - read(one));
  firsts.sort((one, other) => read(one) - read(other));
  const [spared, from] = [others.slice(above), firsts];
  for (let i = 0; i < Math.min(from.length, spared.length); i += 1) {
    const [first, other] = [from[i] as ArticleIndex, spared[i] as ArticleIndex];
    const [low, high] = [read(first), read(other)];
    if (low >= high) return;
    saliences[first] = high;
    saliences[other] = low;
  }
}

function countAbove(
  saliences: Float64Array,
  others: readonly ArticleIndex[],
  least: number,
): number {
  let above = 0;
  for (const a of others) if ((saliences[a] as number) > least) above += 1;
  return above;
}

/** Back into 0..1 with all their proportions, where a cap would make several weights alike. */
export function fitIntoOne(saliences: Float64Array): void {
  let most = 1;
  for (const value of saliences) most = Math.max(most, value);
  if (most === 1) return;
  for (let a: ArticleIndex = 0; a < saliences.length; a += 1)
    saliences[a] = (saliences[a] as number) / most;
}
