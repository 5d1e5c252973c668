/**
 * Where delegations sit: rows, sectors and angles in seat pitches, and the camera that puts them
 * on a stage. Formulas and presets: the room's design notes; one pitch is one chair with its gap.
 */

export type Point = { x: number; y: number };

/** A seat in the room. `theta` in radians, 0 on the axis from podium to camera, negative to the left. */
export type SeatPlace = { row: number; sector: number; theta: number; r: number };

export type HallSeating = {
  /** Row radii in pitches, nearest the podium first. */
  radii: readonly number[];
  /** Delegations per row; sums to the number of delegations. */
  counts: readonly number[];
  /** Row by row from the podium, left to right. */
  seats: readonly SeatPlace[];
  aisles: number;
  /** Width of an aisle in pitches. */
  aisleWidth: number;
  /** Chair size against one pitch, 1 to 1.75: wider where neighbours are far. */
  size: number;
};

type Preset = {
  upTo: number;
  rows: number;
  first: number;
  step: number;
  aisles: number;
  aisleWidth: number;
};

/** Angle the rows span, in radians. */
export const SPAN = (150 * Math.PI) / 180;

const PRESETS: readonly Preset[] = [
  { upTo: 9, rows: 1, first: 7.0, step: 0, aisles: 0, aisleWidth: 0 },
  { upTo: 24, rows: 2, first: 6.4, step: 2.9, aisles: 1, aisleWidth: 1.2 },
  { upTo: 60, rows: 4, first: 6.2, step: 1.75, aisles: 3, aisleWidth: 0.8 },
  { upTo: 110, rows: 6, first: 6.2, step: 1.45, aisles: 3, aisleWidth: 0.6 },
];

function choosePreset(n: number): Preset {
  const rows = Math.max(8, Math.round(Math.sqrt(n / 3)));
  const full: Preset = {
    upTo: Infinity,
    rows,
    first: 6.2,
    step: 1.26,
    aisles: 3,
    aisleWidth: 0.55,
  };
  return PRESETS.find((preset) => n <= preset.upTo) ?? full;
}

/** Splits `total` in proportion to `weights` by largest remainder; ties go to the earlier one. */
export function splitByLargestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const wanted = weights.map((weight) => (sum > 0 ? (total * weight) / sum : 0));
  const counts = wanted.map(Math.floor);
  const left = total - counts.reduce((a, b) => a + b, 0);
  const byRemainder = wanted
    .map((want, index) => ({ index, rest: want - Math.floor(want) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

/** Splits a row over its sectors: evenly, what is left over to the middle sectors first. */
function splitRow(count: number, sectors: number): number[] {
  const even = Math.floor(count / sectors);
  const split = Array.from({ length: sectors }, () => even);
  const middle = (sectors - 1) / 2;
  const fromMiddle = split
    .map((_, index) => index)
    .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
  for (const index of fromMiddle.slice(0, count - even * sectors)) split[index] = even + 1;
  return split;
}

/** Start angle and arc of one sector of a row of radius `r` pitches, in radians. */
export function computeSectorArc(
  r: number,
  sector: number,
  aisles: number,
  aisleWidth: number,
): { start: number; arc: number } {
  const aisle = aisleWidth / r;
  const arc = (SPAN - aisles * aisle) / (aisles + 1);
  return { start: -SPAN / 2 + sector * (arc + aisle), arc };
}

/** The rows and seats for `n` delegations (1 and up), in seat order: front row first, left to right. */
export function planSeating(n: number): HallSeating {
  const { rows, first, step, aisles, aisleWidth } = choosePreset(n);
  const radii = Array.from({ length: rows }, (_, row) => first + row * step);
  const counts = splitByLargestRemainder(
    n,
    radii.map((r) => r * SPAN - aisles * aisleWidth),
  );
  const seats = radii.flatMap((r, row) =>
    splitRow(counts[row] ?? 0, aisles + 1).flatMap((count, sector) => {
      const { start, arc } = computeSectorArc(r, sector, aisles, aisleWidth);
      return Array.from({ length: count }, (_, j) => ({
        row,
        sector,
        r,
        theta: start + (arc * (j + 0.5)) / count,
      }));
    }),
  );
  const last = radii.at(-1) ?? first;
  const pitch = (last * SPAN - aisles * aisleWidth) / Math.max(1, counts.at(-1) ?? 1);
  return {
    radii,
    counts,
    seats,
    aisles,
    aisleWidth,
    size: Math.min(1.75, Math.max(1, pitch * 0.62)),
  };
}
