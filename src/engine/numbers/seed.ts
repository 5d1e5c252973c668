/** Only 32 bits of a seed are mixed, so each conference has one seed from 0 up to here. */
export const LAST_SEED = 0xffff_ffff;
/** The least that is read: once, the command line wrote the upper half of the seeds as negative numbers. */
export const FIRST_SEED_READ = -0x8000_0000;

/** The seed from 0 that draws the same. */
export function normalizeSeed(seed: number): number {
  return seed >>> 0;
}
