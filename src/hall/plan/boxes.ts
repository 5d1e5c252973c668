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

/** The smallest box that holds them all, and so much more on each side. */
export function boundAll(boxes: readonly Box[], more: number): Box {
  const x = Math.min(...boxes.map((box) => box.x)) - more;
  const y = Math.min(...boxes.map((box) => box.y)) - more;
  const w = Math.max(...boxes.map((box) => box.x + box.w)) + more - x;
  return { x, y, w, h: Math.max(...boxes.map((box) => box.y + box.h)) + more - y };
}

const GRID = 6;
const toGrid = (at: number): number => EDGE + GRID * Math.max(0, Math.ceil((at - EDGE) / GRID));

/** The place nearest to the one wanted that is accepted, touching `about`, on a grid; undefined where none is. */
export function findNearestPlace(
  wanted: Box,
  area: WindowSize,
  about: Box,
  accepts: (box: Box) => boolean,
): Box | undefined {
  const first = moveInside(wanted, area);
  if (accepts(first)) return first;
  const { w, h } = wanted;
  const right = Math.min(about.x + about.w, area.width - w - EDGE);
  const bottom = Math.min(about.y + about.h, area.height - h - EDGE);
  let best: Box | undefined;
  let lowest = Infinity;
  for (let y = toGrid(about.y - h); y <= bottom; y += GRID)
    for (let x = toGrid(about.x - w); x <= right; x += GRID) {
      const price = (x - wanted.x) ** 2 + (y - wanted.y) ** 2;
      if (price >= lowest) continue;
      const box = { x, y, w, h };
      if (accepts(box)) [best, lowest] = [box, price];
    }
  return best;
}
