/**
 * Where people place words that one of them has written. None is asked for a number: each says whether the words are
 * better or worse for the own instructions than the text, and that is read as one of three places between the two options
 * the words lie between. The median is the table's own estimate.
 */
export const DRAFT_MARKS = ['better', 'same', 'worse'] as const;
export type DraftMark = (typeof DRAFT_MARKS)[number];

/** Positions, 0..100. `text`: where the text stands; NaN: nowhere. */
export type DraftGround = { from: number; to: number; text: number };

/** `ideal`: of the seat that marks; NaN where it has none. */
export type MarkedAs = { mark: DraftMark; ideal: number };

/** @returns 0..100; half way where nobody has marked */
export function placeDraft(ground: DraftGround, marks: readonly MarkedAs[]): number {
  const places = marks.map((one) => readPlace(ground, one)).toSorted((a, b) => a - b);
  const middle = (places.length - 1) / 2;
  const low = places[Math.floor(middle)];
  const high = places[Math.ceil(middle)];
  return low === undefined || high === undefined ? half(ground) : (low + high) / 2;
}

function half({ from, to }: DraftGround): number {
  return (from + to) / 2;
}

/**
 * Better: the quarter that is nearest to what the seat wants; worse: the one furthest from it; the same: of the two
 * and the middle the one nearest to the text.
 */
function readPlace(ground: DraftGround, { mark, ideal }: MarkedAs): number {
  const low = (3 * Math.min(ground.from, ground.to) + Math.max(ground.from, ground.to)) / 4;
  const high = (Math.min(ground.from, ground.to) + 3 * Math.max(ground.from, ground.to)) / 4;
  const middle = half(ground);
  if (mark === 'same') return findNearest([middle, low, high], ground.text, middle);
  const near = findNearest([low, high], ideal, middle);
  if (mark === 'better' || near === middle) return near;
  return near === low ? high : low;
}

/** `tied`: where two are as near, or there is nothing to be near to. */
function findNearest(places: readonly number[], to: number, tied: number): number {
  const gaps = places.map((place) => Math.abs(place - to));
  const least = Math.min(...gaps);
  const nearest = places.filter((_, i) => gaps[i] === least);
  return nearest.length === 1 ? (nearest[0] ?? tied) : tied;
}
