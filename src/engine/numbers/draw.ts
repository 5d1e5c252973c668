/** Seeded draws. A stream depends on (seed, run) alone, so who sits where never changes what is drawn. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Draw = {
  /** [0, 1) */
  share(): number;
  /** An integer in [low, high]. */
  between(low: number, high: number): number;
  /** Mean 0, standard deviation 1, within +-3: three uniforms (Irwin-Hall), which needs only sums. */
  bell(): number;
};

/** A stream for run `run` (0..) of `seed` (a 32-bit integer). */
export function drawFor(seed: number, run: number): Draw {
  return new Stream(mix(seed, run));
}

/** A class, as functions made anew for each conference are compiled anew as well. */
class Stream implements Draw {
  readonly #generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  share(): number {
    return (this.#generator.next() >>> 0) / 0x1_0000_0000;
  }

  between(low: number, high: number): number {
    return uniformInt(this.#generator, low, high);
  }

  bell(): number {
    return 2 * (this.share() + this.share() + this.share() - 1.5);
  }
}

/** Spreads (seed, run) over 32 bits, so that neighbours share no prefix (the finaliser of MurmurHash3). */
function mix(seed: number, run: number): number {
  let h = (seed ^ Math.imul(run + 1, 0x9e3779b1)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
