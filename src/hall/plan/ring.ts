/** Where the acts round a picked chair lie: a ring of small keys about it, kept on the stage. Pure. */
import type { SeatRing } from '../../page/session/game/hall-model.ts';
import type { Point } from './geometry.ts';
import { type Box, boundAll, findNearestPlace, measureGap, overlaps } from './boxes.ts';
import type { WindowSize } from '../hand/view-window.ts';

export type MeasureText = (text: string, size: number) => number;

/** CSS pixels at text scale 1. */
const KEY = {
  most: 212,
  told: 158,
  least: 120,
  narrow: 154,
  pad: 10,
  line: 15,
  label: 14,
  detail: 12.5,
  head: 24,
  /** Height of a key whose price stands beside its name. */
  flat: 30,
  gap: 8,
};
const NARROW = 600;
/** Keys on a narrow stage: more would cover the room; all stand on the paper below. */
const NARROW_MOST = 2;
/** Lines of a price or a reason at most. */
const LINES = 3;
const SPACE = 12;
/** Free about a key, and how far from its desk it may stand. */
const FREE = 4;
const NEAR = 16;

export type RingKey = Box & {
  id: string;
  lines: number;
  /** Its price stands beside its name. */
  flat: boolean;
};

/** Directions of keys round a chair by how many there are, in turns clockwise from the top. */
function listTurns(n: number): number[] {
  if (n === 1) return [0.25];
  const from = n === 2 ? 0.25 : 0.5 / n;
  return Array.from({ length: n }, (_, i) => (from + i / n) % 1);
}

function measureKey(
  act: SeatRing['acts'][number],
  measure: MeasureText,
  scale: number,
  narrow: boolean,
) {
  if (!narrow && act.price !== undefined && !act.off)
    return inOneLine(act.label, act.price, measure, scale);
  const label = measure(act.label, KEY.label * scale) * 1.08 + 2 * KEY.pad * scale + 2;
  const told = measure(act.detail, KEY.detail * scale) * 1.12 + 2 * KEY.pad * scale;
  const least = Math.max(KEY.least, Math.min(KEY.told, told / scale));
  const w = narrow
    ? KEY.narrow * scale
    : Math.min(KEY.most * scale, Math.max(least * scale, label));
  const room = w - 2 * KEY.pad * scale;
  // A line of words is never filled to its end.
  const wanted = Math.ceil((measure(act.detail, KEY.detail * scale) * 1.12) / room);
  const lines = Math.min(LINES, Math.max(1, wanted));
  return {
    w: Math.round(w),
    h: Math.round((KEY.head + 6 + lines * KEY.line) * scale),
    lines,
    flat: false,
  };
}

/** Name and price side by side: such a key covers as little of the room as it can. */
function inOneLine(label: string, price: string, measure: MeasureText, scale: number) {
  const words =
    measure(label, KEY.label * scale) * 1.08 + measure(price, KEY.detail * scale) * 1.12;
  return {
    w: Math.round(words + (2 * KEY.pad + KEY.gap) * scale + 2),
    h: Math.round(KEY.flat * scale),
    lines: 1,
    flat: true,
  };
}

export type RingArea = WindowSize & {
  /** The picked chair with whoever sits in it, and its plate. */
  own: readonly Box[];
  /** Chairs and plates of others. */
  others: readonly Box[];
  taken: readonly Box[];
  scale: number;
};

/** Lays the keys out clockwise, each by its own desk: one that would stand as near to another's is left out. */
export function placeRing(ring: SeatRing, area: RingArea, measure: MeasureText): RingKey[] {
  const { own, others, scale } = area;
  const [chair] = own;
  if (!chair) return [];
  const middle: Point = { x: chair.x + chair.w / 2, y: chair.y + chair.h / 2 };
  const taken = [...own, ...others, ...area.taken];
  const about = boundAll(own, NEAR);
  const accepts = (key: Box): boolean => {
    if (taken.some((box) => overlaps(key, box, FREE))) return false;
    const gap = Math.min(...own.map((box) => measureGap(key, box)));
    return gap <= NEAR && others.every((box) => gap < measureGap(key, box));
  };
  const narrow = area.width < NARROW;
  const acts = narrow ? ring.acts.slice(0, NARROW_MOST) : ring.acts;
  const turns = listTurns(acts.length);
  return acts.flatMap((act, i) => {
    const size = measureKey(act, measure, scale, narrow);
    const turn = (turns[i] ?? 0) * 2 * Math.PI;
    const reach = {
      x: (chair.w + size.w) / 2 + SPACE,
      y: (chair.h + size.h) / 2 + SPACE,
    };
    const wanted = {
      x: middle.x + Math.sin(turn) * reach.x - size.w / 2,
      y: middle.y - Math.cos(turn) * reach.y - size.h / 2,
      w: size.w,
      h: size.h,
    };
    const box = findNearestPlace(wanted, area, about, accepts);
    if (!box) return [];
    taken.push(box);
    return { ...box, id: act.id, lines: size.lines, flat: size.flat };
  });
}
