/** Values in bins of round numbers, about as many as a reader can tell apart. */
export type Bin = { from: number; to: number; runs: number; rooms: number };

const STEPS = [1, 2, 5] as const;
/** Bins at most. */
const MOST = 12;
/** Rounding of sums must not put a value into the bin below. */
const HAIR = 1e-9;

/** @param whole values are counts, and a bin is no narrower than one */
export function makeBins(
  values: readonly number[],
  rooms: readonly number[],
  whole: boolean,
): Bin[] {
  const all = [...values, ...rooms];
  if (all.length === 0) return [];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const step = stepFor(most - least, whole ? 1 : 0.1);
  const start = Math.floor(least / step + HAIR) * step;
  const n = Math.floor((most - start) / step + HAIR) + 1;
  return Array.from({ length: n }, (_, i) => {
    const [from, to] = [roundBin(start + i * step), roundBin(start + (i + 1) * step)];
    const inside = (value: number) => value >= from - HAIR && value < to - HAIR;
    return { from, to, runs: values.filter(inside).length, rooms: rooms.filter(inside).length };
  });
}

/** The narrowest of 1, 2, 5, 10, 20 ... times the least that needs no more bins than there may be. */
function stepFor(width: number, least: number): number {
  for (let power = least; ; power *= 10) {
    const found = STEPS.find((times) => width / (times * power) < MOST - 1);
    if (found !== undefined) return found * power;
  }
}

function roundBin(value: number): number {
  return Math.round(value * 1000) / 1000;
}
