/** Largest seed, exclusive: 32 bits. */
const SEEDS = 4294967296;

/** Another room with the same seat: the next seed. */
export function computeNextSeed(seed: number): number {
  return (seed + 1) % SEEDS;
}
