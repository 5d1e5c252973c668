import type { Share } from './resolved.ts';

/** Beyond this a share times a count may leave the whole numbers a double holds exactly. */
const MOST = 1_000_000_000;

function reduceShare(numerator: number, denominator: number): Share | undefined {
  if (numerator <= 0 || denominator <= 0 || numerator > denominator || denominator > MOST) {
    return undefined;
  }
  let a = numerator;
  let b = denominator;
  while (b !== 0) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}

/**
 * The exact fraction, in lowest terms, of `2/3`, `55%` or `66.7%`.
 * Undefined when the text is no share, is 0, is over 1, or its denominator is over 10^9.
 */
export function parseShare(source: string): Share | undefined {
  const fraction = /^\s*(\d{1,10})\s*\/\s*(\d{1,10})\s*$/.exec(source);
  if (fraction !== null) return reduceShare(Number(fraction[1]), Number(fraction[2]));
  const percent = /^\s*(\d{1,3})(?:\.(\d{1,7}))?\s*%\s*$/.exec(source);
  if (percent === null) return undefined;
  const decimals = percent[2] ?? '';
  return reduceShare(
    Number(`${percent[1] ?? ''}${decimals}`),
    Number(`100${'0'.repeat(decimals.length)}`),
  );
}

/** How a share is written in a file: `2/3`. */
export function formatShare(share: Share): string {
  return `${share.numerator}/${share.denominator}`;
}
