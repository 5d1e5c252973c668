/** Boxes on the stage, in CSS pixels: whether they overlap, and where one finds a free place. Pure. */
import type { WindowSize } from '../hand/view-window.ts';

export type Box = { x: number; y: number; w: number; h: number };

/** Free pixels between two boxes, and to the edge of the stage. */
export const GAP = 3;
export const EDGE = 5;

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap
  );
}

export function measureSharedArea(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

/** Between the nearest edges of two boxes; 0 where they touch. */
export function measureGap(a: Box, b: Box): number {
  const x = Math.max(0, a.x - b.x - b.w, b.x - a.x - a.w);
  return Math.hypot(x, Math.max(0, a.y - b.y - b.h, b.y - a.y - a.h));
}

/** Moved inside the stage, on whole pixels. */
export function moveInside(box: Box, area: WindowSize, edge = EDGE): Box {
  const x = Math.min(Math.max(box.x, edge), Math.max(edge, area.width - box.w - edge));
  const y = Math.min(Math.max(box.y, edge), Math.max(edge, area.height - box.h - edge));
  return { ...box, x: Math.round(x), y: Math.round(y) };
}

/** The place nearest to the one wanted that is accepted, on a grid of 6 pixels; undefined where none is. */
export function findNearestPlace(
  wanted: Box,
  area: WindowSize,
  accepts: (box: Box) => boolean,
): Box | undefined {
  const first = moveInside(wanted, area);
  if (accepts(first)) return first;
  let best: Box | undefined;
  let lowest = Infinity;
  for (let y = EDGE; y <= area.height - wanted.h - EDGE; y += 6)
    for (let x = EDGE; x <= area.width - wanted.w - EDGE; x += 6) {
      const price = (x - wanted.x) ** 2 + (y - wanted.y) ** 2;
      const box = { x, y, w: wanted.w, h: wanted.h };
      if (price < lowest && accepts(box)) [best, lowest] = [box, price];
    }
  return best;
}
