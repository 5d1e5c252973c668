/** The axis that the positions of a table are written on, and where they stand on that of the format, 0 to 100. */
import { readAmount, keepWithin } from '../edit/matrix.ts';
import { readAmountOrShare } from './amounts.ts';

/** The numbers at its two ends. */
export type Axis = { low: number; high: number };

export const FORMAT_AXIS: Axis = { low: 0, high: 100 };

/** Axes a person may say the numbers are on. */
export const AXES: readonly Axis[] = [
  FORMAT_AXIS,
  { low: 0, high: 10 },
  { low: 0, high: 1 },
  { low: 1, high: 5 },
  { low: 1, high: 7 },
  { low: 1, high: 10 },
  { low: -1, high: 1 },
  { low: -5, high: 5 },
  { low: -10, high: 10 },
  { low: -100, high: 100 },
];

/** Numbers from which it is no accident that all of them are small. */
const ENOUGH = 6;

export const isAxis = (one: Axis, other: Axis): boolean =>
  one.low === other.low && one.high === other.high;

/** The axis that cells are on: what their headings say, where all fit it, else the narrowest usual one that holds them. */
export function findAxis(cells: readonly string[], heads: readonly string[]): Axis {
  return findAxisHolding(
    cells.map(readAmount).filter((amount) => amount !== undefined),
    heads,
  );
}

/** The same of numbers that are read. */
export function findAxisHolding(amounts: readonly number[], heads: readonly string[]): Axis {
  const { least, most } = findEnds(amounts);
  const holds = ({ low, high }: Axis): boolean => low <= least && most <= high;
  const said = heads.flatMap((head) => readAxis(head) ?? [])[0];
  if (said && holds(said)) return said;
  if (amounts.length < ENOUGH || most === 0) return FORMAT_AXIS;
  const span = [1, 5, 10].find((end) => -end <= least && most <= end) ?? 100;
  if (least < 0) return { low: -span, high: span };
  return { low: 0, high: span === 5 ? 10 : span };
}

/** One by one: a table has more cells than a call may have arguments. */
function findEnds(amounts: readonly number[]): { least: number; most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (const amount of amounts) {
    least = Math.min(least, amount);
    most = Math.max(most, amount);
  }
  return { least, most };
}

/** `(0-10)`, `(1 to 5)`, `[out of 10]` at the end of a heading. */
function readAxis(head: string): Axis | undefined {
  const [, of, from, to] =
    /[([]\s*(?:(?:out )?of\s*(\d+)|([-−+]?\d+)\s*(?:[-–—]|to|\.\.|…)\s*(\+?\d+))\s*[)\]]\s*$/i.exec(
      head,
    ) ?? [];
  const [low, high] = [readAmount((from ?? '0').replace('−', '-')), readAmount(of ?? to ?? '')];
  return low !== undefined && high !== undefined && low < high ? { low, high } : undefined;
}

/** Thousandths are more than anybody means. */
const FINEST = 1000;

/** Undefined for what is no number of the axis; a percentage is a part of it, whatever its ends are called. */
export function readPositionOn(axis: Axis, text: string): number | undefined {
  const { low, high } = axis;
  const amount = readAmount(text);
  if (amount !== undefined && isAxis(axis, FORMAT_AXIS)) return keepWithin('ideal', amount);
  const share = amount === undefined ? readAmountOrShare(text) : (amount - low) / (high - low);
  if (share === undefined || share < 0 || share > 1) return undefined;
  return Math.round(share * 100 * FINEST) / FINEST;
}
