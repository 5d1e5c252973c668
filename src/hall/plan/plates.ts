/**
 * Where name plates lie, so that no two overlap. Pure.
 * A plate that must be shown always finds a place; another one that finds none is left out.
 */
import {
  type Box,
  EDGE,
  GAP,
  moveInside,
  overlaps,
  measureGap,
  measureSharedArea,
} from './boxes.ts';
import { isNarrow } from './plate-seats.ts';
import type { Point } from './geometry.ts';

export type PlateWish = {
  id: string;
  w: number;
  h: number;
  /** Top of the head and bottom of the chair, in CSS pixels on the screen. */
  head: Point;
  foot: Point;
  /** Shown even if it has to move away from its chair. */
  required: boolean;
  /** Stands in brackets, which need room at both sides. */
  bracketed: boolean;
};

/** Where a plate lies; `moved` when it no longer touches its chair and needs a leader line. */
export type PlacedPlate = Box & { id: string; moved: boolean };

export type PlateArea = {
  width: number;
  height: number;
  /** Few delegations: plates lie under the chairs, else above the heads. */
  below: boolean;
  /** Chairs of active delegations: better not covered. */
  chairs: readonly Box[];
};

/** Free pixels that brackets round a plate need. */
const BRACKETS = 13;
/** Share of the stage that plates may cover. */
const SHARE = 0.13;

/** Plates other than the required ones that fit into their share of the stage, in the order given. */
export function keepWithinShare(wishes: readonly PlateWish[], area: PlateArea): PlateWish[] {
  let left = SHARE * area.width * area.height;
  return wishes.filter((wish) => {
    left -= wish.w * wish.h;
    return wish.required || left >= 0;
  });
}

const SHIFTS = [0, -0.18, 0.18, -0.34, 0.34, -0.5, 0.5, -0.7, 0.7, -0.9, 0.9];
const LIFTS = [0, 9, 20, 32, 46, 62];

/** The places near a chair, on its own side first. */
function listNearPlaces(wish: PlateWish, area: PlateArea): Box[] {
  const above = LIFTS.map((lift) => wish.head.y - 3 - wish.h - lift);
  const under = LIFTS.map((lift) => wish.foot.y + 4 + lift);
  // A plate for a chair at the edge may lie beside it.
  const beside = [(wish.head.y + wish.foot.y - wish.h) / 2];
  const rows = area.below ? [...under, ...beside, ...above] : [...above, ...beside, ...under];
  const { x } = area.below ? wish.foot : wish.head;
  return rows.flatMap((y) =>
    SHIFTS.map((shift) =>
      moveInside(
        { x: x - wish.w / 2 + shift * wish.w, y, w: wish.w, h: wish.h },
        area,
        wish.bracketed ? BRACKETS : EDGE,
      ),
    ),
  );
}

/** Every place on the stage, on a grid of 12 by 8 pixels: the last resort of a plate that must be shown. */
function* listAllPlaces(wish: PlateWish, area: PlateArea): Generator<Box> {
  const edge = wish.bracketed ? BRACKETS : EDGE;
  for (let y = edge; y <= area.height - wish.h - edge; y += 8)
    for (let x = edge; x <= area.width - wish.w - edge; x += 12)
      yield { x, y, w: wish.w, h: wish.h };
}

/** The room a plate takes with its brackets, if it has any. */
export function withBrackets(box: Box, bracketed: boolean): Box {
  return bracketed ? { ...box, x: box.x - BRACKETS, w: box.w + 2 * BRACKETS } : box;
}

function computeCost(box: Box, wish: PlateWish, area: PlateArea): number {
  const away = area.below ? box.y - wish.foot.y - 4 : wish.head.y - 3 - wish.h - box.y;
  const aside = Math.abs(box.x + box.w / 2 - wish.head.x);
  const covered = area.chairs.reduce((sum, chair) => sum + measureSharedArea(box, chair), 0);
  const cover = covered * (isNarrow(area) ? 2 : 0.5);
  const astray = isNarrow(area) && isAstray(box, wish, area) ? 60 : 0;
  return Math.abs(away) * 2 + (away < -1 ? 40 : 0) + aside * 0.7 + cover + astray;
}

/** Whether it lies nearer to the chair of another than to its own. */
function isAstray(box: Box, { head, foot }: PlateWish, { chairs }: PlateArea): boolean {
  const own = chairs.find(
    (chair) => chair.y === head.y && chair.x < head.x && head.x < chair.x + chair.w,
  );
  const gap = measureGap(box, own ?? { x: head.x, y: head.y, w: 0, h: foot.y - head.y });
  return chairs.some((chair) => chair !== own && measureGap(box, chair) <= gap);
}

/** Half a chair is so wide, against the height from its foot to the head. */
const HALF_CHAIR = 0.28;

/** Ends of the line from a plate to its chair: to the head from above, to the foot from below, to the near side from beside. */
export function findLeaderEnds(box: Box, { head, foot }: PlateWish): readonly [Point, Point] {
  const end = { x: box.x + box.w, y: box.y + box.h };
  const middle = box.y + box.h / 2;
  if (middle > head.y && middle < foot.y && (box.x > foot.x || end.x < foot.x)) {
    const side = box.x > foot.x ? 1 : -1;
    const x = foot.x + side * HALF_CHAIR * (foot.y - head.y);
    return [
      { x: side > 0 ? box.x : end.x, y: middle },
      { x, y: middle },
    ];
  }
  const above = middle < head.y;
  const to = above ? head : foot;
  const x = Math.min(Math.max(to.x, box.x + 6), end.x - 6);
  return [
    { x, y: above ? end.y : box.y },
    { x: to.x, y: to.y + (above ? 4 : -4) },
  ];
}

/** The strip in which the line of a plate that lies apart from its chair is drawn. */
function boundLeader(box: Box, wish: PlateWish): Box | undefined {
  if (!isMoved(box, wish)) return undefined;
  const [from, to] = findLeaderEnds(box, wish);
  const x = Math.min(from.x, to.x) - GAP;
  const w = Math.abs(from.x - to.x) + 2 * GAP;
  return { x, y: Math.min(from.y, to.y), w, h: Math.abs(from.y - to.y) };
}

/** @param crossing the line to the chair may run under what is taken */
function findCheapest(
  places: Iterable<Box>,
  wish: PlateWish,
  area: PlateArea,
  taken: readonly Box[],
  crossing = false,
): Box | undefined {
  let best: Box | undefined;
  let lowest = Infinity;
  for (const place of places) {
    const claimed = withBrackets(place, wish.bracketed);
    if (taken.some((box) => overlaps(claimed, box, GAP))) continue;
    const leader = crossing ? undefined : boundLeader(place, wish);
    if (leader && taken.some((box) => overlaps(leader, box))) continue;
    const price = computeCost(place, wish, area);
    if (price < lowest) [best, lowest] = [place, price];
  }
  return best;
}

function isMoved(box: Box, wish: PlateWish): boolean {
  const touches = box.x <= wish.head.x && wish.head.x <= box.x + box.w;
  const near = Math.abs(box.y + box.h - wish.head.y) <= 6 || Math.abs(box.y - wish.foot.y) <= 7;
  return !(touches && near);
}

type Placing = { placed: PlacedPlate[]; price: number };

/** Counts against an order that leaves a plate out. */
const LEFT_OUT = 400;

function placeInOrder(
  wishes: readonly PlateWish[],
  area: PlateArea,
  taken: readonly Box[],
): Placing {
  const placed: PlacedPlate[] = [];
  const blocked = [...taken];
  let price = 0;
  for (const wish of wishes) {
    const near = listNearPlaces(wish, area);
    const box =
      findCheapest(near, wish, area, blocked) ??
      (wish.required
        ? (findCheapest(near, wish, area, blocked, true) ??
          findCheapest(listAllPlaces(wish, area), wish, area, blocked, true))
        : undefined);
    price += box ? computeCost(box, wish, area) : LEFT_OUT;
    if (!box) continue;
    const leader = boundLeader(box, wish);
    blocked.push(withBrackets(box, wish.bracketed), ...(leader ? [leader] : []));
    placed.push({
      ...box,
      id: wish.id,
      moved: isMoved(box, wish) || (isNarrow(area) && isAstray(box, wish, area)),
    });
  }
  return { placed, price };
}

/**
 * Lays out plates: required ones in the order given, the others in whichever order of a few lets them
 * lie nearest to their chairs.
 * @param taken boxes nothing may cover, such as the labels of lines
 */
export function placePlates(
  wishes: readonly PlateWish[],
  area: PlateArea,
  taken: readonly Box[] = [],
): PlacedPlate[] {
  const all = wishes.every((wish) => wish.required);
  const first = all ? [] : wishes.filter((wish) => wish.required);
  const others = all ? wishes : wishes.filter((wish) => !wish.required);
  const sorted = (by: (wish: PlateWish) => number) => others.toSorted((a, b) => by(a) - by(b));
  const orders = [
    others,
    sorted(({ head }) => head.y),
    sorted(({ head }) => -head.y),
    sorted(({ head }) => head.x),
    sorted(({ head }) => -head.x),
    sorted(({ head }) => Math.abs(head.x - area.width / 2)),
    sorted(({ w }) => -w),
  ];
  const tried = orders.map((order) => placeInOrder([...first, ...order], area, taken));
  return tried.reduce((a, b) => (b.price < a.price ? b : a)).placed;
}

/**
 * A place for a line's label along the line, clear of `taken` if there is one.
 * @param path points of the line from end to end
 */
export function placeLabel(
  path: readonly Point[],
  size: { w: number; h: number },
  area: PlateArea,
  taken: readonly Box[],
): Box {
  const middle = (path.length - 1) / 2;
  const places = path.flatMap((point, i) =>
    [0, -size.w / 2 - 6, size.w / 2 + 6].map((aside) => {
      const box = moveInside(
        { x: point.x + aside - size.w / 2, y: point.y - size.h / 2, ...size },
        area,
      );
      const hidden = taken.reduce((sum, other) => sum + measureSharedArea(box, other), 0);
      const covered = area.chairs.reduce((sum, chair) => sum + measureSharedArea(box, chair), 0);
      return {
        box,
        price:
          hidden * 10 +
          covered * 0.1 +
          (Math.abs(i - middle) / Math.max(1, middle)) * 40 +
          Math.abs(aside) * 0.3,
      };
    }),
  );
  const best = places.toSorted((a, b) => a.price - b.price)[0];
  return best ? best.box : moveInside({ x: 0, y: 0, ...size }, area);
}
