import { reportMisuse, type Tried, succeed } from './answer.ts';

/** A seed is any 32-bit integer, signed or not. */
const SEED = { least: -0x8000_0000, most: 0xffff_ffff };

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

export function parseSeed(written: string): Tried<number> {
  return parseWholeNumber('--seed', written, SEED.least, SEED.most);
}
