/** What a file puts first for a delegation, kept in front by the draw. */
import type { ArticleIndex } from '../../scenario/resolved.ts';
import type { Fixed } from './fixed.ts';

/**
 * Deals the drawn saliences anew, so that no more than `above` other articles are above one that the file puts first:
 * the values stay those that were drawn, and who gets which moves as little as it can.
 * @param fixed all with the highest salience written are first
 * @param above 0 or 1
 */
export function keepFirst(saliences: Float64Array, fixed: Fixed, above: 0 | 1): void {
  // Mostly nothing is to be done.
  if (countAbove(saliences, fixed) > above) dealAnew(saliences, fixed, above);
}

/** Of the others, those above the lowest that is first. */
function countAbove(saliences: Float64Array, { firsts, others }: Fixed): number {
  let least = Infinity;
  for (const a of firsts) least = Math.min(least, saliences[a] as number);
  let above = 0;
  for (const a of others) if ((saliences[a] as number) > least) above += 1;
  return above;
}

function dealAnew(saliences: Float64Array, fixed: Fixed, above: 0 | 1): void {
  const others: ArticleIndex[] = [];
  const firsts: ArticleIndex[] = [];
  for (const a of fixed.firsts) insertBy(firsts, a, saliences, 1);
  for (const a of fixed.others) insertBy(others, a, saliences, -1);
  for (let i = 0; i < firsts.length && above + i < others.length; i += 1) {
    const first = firsts[i] as ArticleIndex;
    const other = others[above + i] as ArticleIndex;
    const low = saliences[first] as number;
    const high = saliences[other] as number;
    if (low >= high) return;
    saliences[first] = high;
    saliences[other] = low;
  }
}

/** Into a list that ascends (`sign` 1) or descends (-1), behind those that are equal: lists are short. */
function insertBy(list: ArticleIndex[], a: ArticleIndex, values: Float64Array, sign: 1 | -1): void {
  const value = sign * (values[a] as number);
  let at = list.push(a) - 1;
  for (; at > 0; at -= 1) {
    const before = list[at - 1] as ArticleIndex;
    if (sign * (values[before] as number) <= value) break;
    list[at] = before;
  }
  list[at] = a;
}

/** Back into 0..1 with all their proportions, where a cap would make several weights alike. */
export function fitIntoOne(saliences: Float64Array): void {
  let most = 1;
  for (let a: ArticleIndex = 0; a < saliences.length; a += 1)
    most = Math.max(most, saliences[a] as number);
  if (most === 1) return;
  for (let a: ArticleIndex = 0; a < saliences.length; a += 1)
    saliences[a] = (saliences[a] as number) / most;
}
