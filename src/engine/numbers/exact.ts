/** Weights as whole numbers of a common decimal unit, so that shares compare as exact fractions. */

/** Digits after the decimal point of a finite number as JavaScript writes it. */
function countDecimals(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const fraction = mantissa.split('.')[1] ?? '';
  return Math.max(0, fraction.length - Number(exponent));
}

function inUnits(value: number, places: number): bigint {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const shift = places - fraction.length + Number(exponent);
  return BigInt(whole + fraction + '0'.repeat(Math.max(0, shift)));
}

export type Units = {
  /** Each value as a whole number of units. */
  values: readonly bigint[];
  /** Units in 1. */
  unit: bigint;
  /** The same values as numbers, where their sum is exact too. */
  small?: readonly number[];
};

/** @param values finite numbers >= 0 */
export function toUnits(values: readonly number[]): Units {
  const places = values.reduce((most, value) => Math.max(most, countDecimals(value)), 0);
  const whole = values.map((value) => inUnits(value, places));
  const units = { values: whole, unit: BigInt('1' + '0'.repeat(places)) };
  const sum = whole.reduce((total, value) => total + value, 0n);
  return sum <= BigInt(Number.MAX_SAFE_INTEGER) ? { ...units, small: whole.map(Number) } : units;
}

/** Back to a number of the original measure. */
export function convertFromUnits(amount: bigint, unit: bigint): number {
  const whole = amount / unit;
  const rest = amount % unit;
  return rest === 0n
    ? Number(whole)
    : Number(`${whole}.${String(rest).padStart(String(unit).length - 1, '0')}`);
}
