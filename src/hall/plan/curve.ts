/** Curves of the lines between delegations: sampled points and dashes. Pure. */
import type { Point } from './geometry.ts';

const SAMPLES = 40;

/** An arc over the room from one chair to another, `lift` pixels above the higher one at its control point. */
export function makeLineArc(from: Point, to: Point, lift: number): Point[] {
  const control = { x: (from.x + to.x) / 2, y: Math.min(from.y, to.y) - lift };
  return Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const t = i / SAMPLES;
    const a = (1 - t) * (1 - t);
    const b = 2 * t * (1 - t);
    const c = t * t;
    return {
      x: a * from.x + b * control.x + c * to.x,
      y: a * from.y + b * control.y + c * to.y,
    };
  });
}

/**
 * Cuts a polyline into dashes.
 * @param on length drawn, `off` length left out, in the units of the points; `on` and `off` above 0
 */
export function cutIntoDashes(path: readonly Point[], on: number, off: number): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = path[0] ? [path[0]] : [];
  let drawn = true;
  let left = on;
  for (let i = 1; i < path.length; i += 1) {
    const a = path[i - 1];
    const b = path[i];
    if (!a || !b) continue;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    let done = 0;
    while (length - done > left) {
      done += left;
      const cut = {
        x: a.x + ((b.x - a.x) * done) / length,
        y: a.y + ((b.y - a.y) * done) / length,
      };
      if (drawn) pieces.push([...piece, cut]);
      piece = [cut];
      drawn = !drawn;
      left = drawn ? on : off;
    }
    left -= length - done;
    if (drawn) piece.push(b);
  }
  if (drawn && piece.length > 1) pieces.push(piece);
  return pieces;
}
