/** Words beside the marks of a chart, so that none lies on another or on a mark. In units of the drawing. */

export type MarkPlace = { x: number; y: number };
export type MarkWords = { words: string };
type Frame = { left: number; top: number; right: number; bottom: number };

export type MarkLabel<Mark> = Mark & { anchor: 'start' | 'end' | 'middle' };

/** Width of a letter, height of a line, and from the middle of a mark to its words. */
const LETTER = 7;
const LINE = 17;
const GAP = 24;
/** Half of the side of a mark. */
const HALF = 9;

/** Beside, above or below; those that fit nowhere are left out, the last named first. */
export function placeLabels<Mark extends MarkPlace & MarkWords>(
  marks: readonly Mark[],
  frame: Frame,
): MarkLabel<Mark>[] {
  const taken = marks.map(({ x, y }): Frame => ({
    left: x - HALF,
    right: x + HALF,
    top: y - HALF,
    bottom: y + HALF,
  }));
  return marks.flatMap((mark) => {
    if (mark.words === '') return [];
    const fit = listPlaces(mark).find(({ area }) => isFree(area, taken, frame));
    if (!fit) return [];
    taken.push(fit.area);
    return [{ ...mark, x: fit.x, y: fit.y, anchor: fit.anchor }];
  });
}

function listPlaces({ x, y, words }: MarkPlace & MarkWords) {
  const width = words.length * LETTER;
  const beside = (side: 1 | -1, dy: number) => ({
    x: x + side * GAP,
    y: y + dy + 5,
    anchor: side === 1 ? ('start' as const) : ('end' as const),
    area: makeArea(side === 1 ? x + GAP : x - GAP - width, y + dy, width),
  });
  const middle = (dy: number) => ({
    x,
    y: y + dy + 5,
    anchor: 'middle' as const,
    area: makeArea(x - width / 2, y + dy, width),
  });
  return [
    beside(1, 0),
    beside(-1, 0),
    middle(-26),
    middle(26),
    beside(1, -18),
    beside(1, 18),
    beside(-1, -18),
    beside(-1, 18),
  ];
}

function makeArea(left: number, y: number, width: number): Frame {
  return { left, right: left + width, top: y - LINE / 2, bottom: y + LINE / 2 };
}

function isFree(area: Frame, taken: readonly Frame[], frame: Frame): boolean {
  const isWithin =
    area.left >= frame.left &&
    area.right <= frame.right &&
    area.top >= frame.top &&
    area.bottom <= frame.bottom;
  return (
    isWithin &&
    taken.every(
      (other) =>
        area.right <= other.left ||
        area.left >= other.right ||
        area.bottom <= other.top ||
        area.top >= other.bottom,
    )
  );
}
