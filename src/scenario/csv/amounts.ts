/** Numbers in cells as people write them. */
import { readAmount } from '../edit/matrix.ts';

/** A number, or a share as a percentage. */
export function readAmountOrShare(text: string): number | undefined {
  const share = /^(.*\d)\s*%$/.exec(text.trim())?.[1];
  const amount = readAmount(share ?? text);
  return share === undefined || amount === undefined ? amount : amount / 100;
}

/** What people put where there is nothing to say. */
export function isBlank(text: string): boolean {
  return /^([-–—.·?]+|n\.?\/?\s?a\.?)?$/i.test(text.trim());
}
