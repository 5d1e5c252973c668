/** Where the words of lines between seats lie: on their line, clear of plates and chairs. Pure. */
import { type Box, moveInside, measureSharedArea, overlaps } from './boxes.ts';
import type { Point } from './geometry.ts';
import type { PlateArea } from './plates.ts';

/** A line on the screen, with the size of its words. */
type LabelWish<Line> = { line: Line; seen: readonly Point[]; w: number; h: number };

/** Share of a chair that a label may cover. */
const COVERED = 0.12;

/** One without room on its line is left out. */
export function placeLineLabels<Line>(
  wishes: readonly LabelWish<Line>[],
  area: PlateArea,
  plates: readonly Box[],
): (Box & { line: Line })[] {
  const taken: Box[] = [...plates];
  return wishes.flatMap(({ line, seen, w, h }) => {
    const box = placeLabel(seen, { w, h }, area, taken);
    if (!box) return [];
    taken.push(box);
    return [{ ...box, line }];
  });
}

/**
 * The free place nearest to the middle of a line; undefined where there is none.
 * @param path points of the line from end to end
 */
export function placeLabel(
  path: readonly Point[],
  { w, h }: { w: number; h: number },
  area: PlateArea,
  taken: readonly Box[],
): Box | undefined {
  const middle = (path.length - 1) / 2;
  const cover = (box: Box): number =>
    Math.max(0, ...area.chairs.map((chair) => measureSharedArea(box, chair) / (chair.w * chair.h)));
  const [best] = path
    .flatMap((point, i) =>
      [
        [0, 0],
        [-w / 2 - 6, 0],
        [w / 2 + 6, 0],
        [0, -h / 2 - 6],
        [0, h / 2 + 6],
      ].map(([x = 0, y = 0]) => ({
        box: moveInside({ x: point.x + x - w / 2, y: point.y + y - h / 2, w, h }, area),
        price:
          (Math.abs(i - middle) / Math.max(1, middle)) * 40 + (Math.abs(x) + Math.abs(y)) * 0.3,
      })),
    )
    .filter(({ box }) => !taken.some((other) => overlaps(box, other)) && cover(box) <= COVERED)
    .map(({ box, price }) => ({ box, price: price + 200 * cover(box) }))
    .toSorted((a, b) => a.price - b.price);
  return best?.box;
}
