/** What work takes. Other work on the machine slows the clock, so that the least of several is what it takes alone. */

/** In a millisecond. */
export const MICROSECONDS = 1000;

/** Milliseconds by the clock and of the processor. */
export type Time = { clock: number; processor: number };

export function timeOf(work: () => void): Time {
  const [start, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / MICROSECONDS };
}

/** @returns what lies at a share, 0..1, of sorted values */
export function at(share: number): (sorted: readonly number[]) => number {
  return (sorted) => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
}

export function ascending(values: readonly number[]): number[] {
  return [...values].sort((one, other) => one - other);
}
