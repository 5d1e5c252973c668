/** Where one value stands among others. Without the engine, so that a page can ask. */

/** How many of some values lie below one, and how many are level with it. */
export type PlaceAmong = { below: number; level: number; of: number };

/** Within this two measures are the same: half a tenth of a point. */
const SAME = 0.0005;

/** Counts; `below` and `level` leave out those above. Values and `value` in the same unit. */
export function placeAmongAll(values: readonly number[], value: number): PlaceAmong {
  const level = values.filter((one) => Math.abs(one - value) < SAME).length;
  const below = values.filter((one) => one <= value - SAME).length;
  return { below, level, of: values.length };
}
