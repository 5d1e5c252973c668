/** How figures of a balance report are written, on the page and in the terminal alike. */

/** A share 0..1 in percent, to a tenth. */
export function formatPercentShare(part: number): string {
  return `${(Math.round(1000 * part) / 10).toFixed(1)}%`;
}

/** A part 0..1 of the instructions in points, to a tenth; with a proper sign where it is a gain. */
export function formatPoints(part: number, sign: 'signed' | 'plain' = 'plain'): string {
  const tenths = Math.round(1000 * part);
  const size = (Math.abs(tenths) / 10).toFixed(1);
  if (tenths < 0) return `−${size}`;
  return sign === 'signed' && tenths > 0 ? `+${size}` : size;
}
