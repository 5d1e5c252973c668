/** A share 0..1 in whole percent. */
export function share(part: number): string {
  return `${Math.round(100 * part)} %`;
}

/** A part 0..1 of the instructions in points, a tenth at least; with a proper sign where it is a gain. */
export function points(part: number, sign: 'signed' | 'plain' = 'plain'): string {
  const tenths = Math.round(1000 * part);
  const size = (Math.abs(tenths) / 10).toFixed(1);
  if (tenths < 0) return `−${size}`;
  return sign === 'signed' && tenths > 0 ? `+${size}` : size;
}

/** Parts of a whole in whole percent that come to a hundred: what is left goes to the largest remainders, the first of equals. */
export function percents(parts: readonly number[]): number[] {
  const sum = parts.reduce((total, one) => total + one, 0);
  if (sum === 0) return parts.map(() => 0);
  const exact = parts.map((one) => (100 * one) / sum);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((total, one) => total + one, 0);
  const order = exact
    .map((one, at) => ({ at, rest: one - Math.floor(one) }))
    .toSorted((one, other) => other.rest - one.rest || one.at - other.at)
    .slice(0, left);
  for (const { at } of order) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}
