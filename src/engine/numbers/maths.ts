/** The only door to exp, ln and pow in the pure rooms: built-in ones differ in the last bit between engines. */
import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import pow from '@stdlib/math-base-special-pow';

export { exp, ln, pow };

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
