/** Words beside the marks of a chart, so that none lies on another or on a mark. In units of the drawing. */

export type MarkPlace = { x: number; y: number };
/** `half` of the side of the mark, where it is larger than others. */
export type MarkWords = { words: string; half?: number };
type Frame = { left: number; top: number; right: number; bottom: number };

export type MarkLabel<Mark> = Mark & { anchor: 'start' | 'end' | 'middle' };

/** Width of a letter, height of a line, and from the middle of a mark to its words. */
const LETTER = 7;
const LINE = 17;
const GAP = 24;
/** Half of the side of a mark. */
const HALF = 9;
/** Round another mark, where words would look like its own. */
const CLEAR = 12;
/** Between two points of a line. */
const STEP = 8;

/**
 * Beside, above or below; those that fit nowhere are left out, the last named first.
 * @param line that words keep off where they have the choice
 */
export function placeLabels<Mark extends MarkPlace & MarkWords>(
  marks: readonly Mark[],
  frame: Frame,
  line: readonly MarkPlace[] = [],
): MarkLabel<Mark>[] {
  const taken = marks.map((mark) => makeSquare(mark, mark.half ?? HALF));
  const drawn = line.map((point) => makeSquare(point, STEP / 2));
  return marks.flatMap((mark) => {
    if (mark.words === '') return [];
    const places = listPlaces(mark).filter(({ area }) => isFree(area, taken, frame));
    const near = listApart(marks, mark).map((one) => makeSquare(one, (one.half ?? HALF) + CLEAR));
    const fit =
      places.find(({ area }) => isFree(area, [...drawn, ...near], frame)) ??
      places.find(({ area }) => isFree(area, drawn, frame)) ??
      places[0];
    if (!fit) return [];
    taken.push(fit.area);
    return [{ ...mark, x: fit.x, y: fit.y, anchor: fit.anchor }];
  });
}

/** Marks that are not in the same place as this one. */
function listApart<Mark extends MarkPlace>(marks: readonly Mark[], mark: Mark): Mark[] {
  return marks.filter(({ x, y }) => Math.hypot(x - mark.x, y - mark.y) > 2 * HALF);
}

function makeSquare({ x, y }: MarkPlace, half: number): Frame {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** Points along a line, close enough that no words fit between two of them. */
export function listPointsAlong(corners: readonly MarkPlace[]): MarkPlace[] {
  return corners.flatMap((to, i) => {
    const from = corners[i - 1] ?? to;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP));
    return Array.from({ length: steps }, (_, n) => ({
      x: from.x + ((to.x - from.x) * (n + 1)) / steps,
      y: from.y + ((to.y - from.y) * (n + 1)) / steps,
    }));
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
    middle(-28),
    middle(28),
    beside(1, -18),
    beside(1, 18),
    beside(-1, -18),
    beside(-1, 18),
    beside(1, 32),
    beside(1, -32),
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
