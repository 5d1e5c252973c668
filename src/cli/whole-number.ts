import { FIRST_SEED_READ, LAST_SEED, normalizeSeed } from '../engine/numbers/seed.ts';
import { reportMisuse, type Tried, succeed } from './answer.ts';

/** The whole number an option gives, in plain digits and within bounds. */
export function parseWholeNumber(
  option: string,
  written: string,
  least: number,
  most: number,
): Tried<number> {
  const value = /^[+-]?\d{1,15}$/.test(written) ? Number(written) : NaN;
  if (value >= least && value <= most) return succeed(value);
  const said = written === '' ? 'nothing' : `"${written.slice(0, 40)}"`;
  return reportMisuse(
    'number',
    `${option} takes a whole number from ${least} to ${most}, not ${said}.`,
  );
}

/** Any 32-bit integer, signed or not; a negative one stands for 2^32 more. */
export function parseSeed(written: string): Tried<number> {
  const seed = parseWholeNumber('--seed', written, FIRST_SEED_READ, LAST_SEED);
  return seed.ok ? succeed(normalizeSeed(seed.value)) : seed;
}
