/**
 * Where name plates lie, so that no two overlap and each is by its own chair. Pure.
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
import type { Point } from './geometry.ts';

export type PlateWish = {
  id: string;
  w: number;
  h: number;
  /** Its chair and whoever sits in it, in CSS pixels on the screen. */
  chair: Box;
  /** Shown even if it has to move away from its chair. */
  required: boolean;
};

/** Where a plate lies; `moved` when it is not by its chair, or as near to another's, and needs a leader line. */
export type PlacedPlate = Box & { id: string; moved: boolean };

export type PlateArea = {
  width: number;
  height: number;
  /** Few delegations: plates lie under the chairs, else above the heads. */
  below: boolean;
  /** Chairs of active delegations: better not covered. */
  chairs: readonly Box[];
};

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
/** How far down a plate beside a chair lies: 0 at the head, 1 at the foot. */
const SINKS = [1, 0.75, 0.5, 0.2];
/** Pixels between a plate and its chair. */
const NEAR = 3.5;

/** The places about a chair. */
function listNearPlaces({ chair, w, h }: PlateWish, area: PlateArea): Box[] {
  const x = chair.x + chair.w / 2 - w / 2;
  const rows = LIFTS.flatMap((lift) => [
    chair.y + chair.h + NEAR + lift,
    chair.y - NEAR - h - lift,
  ]).flatMap((y) => SHIFTS.map((shift) => ({ x: x + shift * w, y })));
  const sides = SINKS.flatMap((sink) =>
    LIFTS.slice(0, 3).flatMap((away) => {
      const y = chair.y + sink * (chair.h - h);
      return [chair.x - NEAR - away - w, chair.x + chair.w + NEAR + away].map((at) => ({
        x: at,
        y,
      }));
    }),
  );
  return [...rows, ...sides].map((at) => moveInside({ ...at, w, h }, area));
}

/** Every place on the stage, on a grid of 12 by 8 pixels: the last resort of a plate that must be shown. */
function* listAllPlaces({ w, h }: PlateWish, area: PlateArea): Generator<Box> {
  for (let y = EDGE; y <= area.height - h - EDGE; y += 8)
    for (let x = EDGE; x <= area.width - w - EDGE; x += 12) yield { x, y, w, h };
}

/** Against a pixel away from the chair. */
const PRICE = { pixel: 2, aside: 0.5, side: 22, behind: 34, covered: 150, moved: 120 };

function computeCost(box: Box, { chair }: PlateWish, area: PlateArea): number {
  const under = box.y >= chair.y + chair.h;
  const beside = !under && box.y + box.h > chair.y;
  const covered = [chair, ...area.chairs].reduce(
    (sum, one) => sum + measureSharedArea(box, one) / (one.w * one.h),
    0,
  );
  const aside = beside ? 0 : Math.abs(box.x + box.w / 2 - chair.x - chair.w / 2);
  return (
    measureGap(box, chair) * PRICE.pixel +
    aside * PRICE.aside +
    (beside ? PRICE.side : under === area.below ? 0 : PRICE.behind) +
    covered * PRICE.covered +
    (isMoved(box, chair, area) ? PRICE.moved : 0)
  );
}

/** Whether it lies apart from its chair, or as near to the chair of another. */
function isMoved(box: Box, chair: Box, { chairs }: PlateArea): boolean {
  const gap = measureGap(box, chair);
  if (gap > 2 * NEAR) return true;
  return chairs.some(
    (other) => measureGap(box, other) <= gap && (other.x !== chair.x || other.y !== chair.y),
  );
}

/** Ends of the line from a plate to its chair: to the head from above, to the foot from below, to the near side from beside. */
export function findLeaderEnds(box: Box, { chair }: PlateWish): readonly [Point, Point] {
  const end = { x: box.x + box.w, y: box.y + box.h };
  const foot = chair.y + chair.h;
  const middle = box.y + box.h / 2;
  const centre = chair.x + chair.w / 2;
  if (middle > chair.y && middle < foot && (box.x > centre || end.x < centre)) {
    const right = box.x > centre;
    return [
      { x: right ? box.x : end.x, y: middle },
      { x: right ? chair.x + chair.w : chair.x, y: middle },
    ];
  }
  const above = middle < chair.y;
  const x = Math.min(Math.max(centre, box.x + 6), end.x - 6);
  return [
    { x, y: above ? end.y : box.y },
    { x: centre, y: above ? chair.y + 4 : foot - 4 },
  ];
}

/** A plate and the strip in which its line is drawn, if it lies apart from its chair. */
export function boundWithLeader(box: Box, wish: PlateWish, area: PlateArea): Box[] {
  if (!isMoved(box, wish.chair, area)) return [box];
  const [from, to] = findLeaderEnds(box, wish);
  const x = Math.min(from.x, to.x) - GAP;
  const w = Math.abs(from.x - to.x) + 2 * GAP;
  return [box, { x, y: Math.min(from.y, to.y), w, h: Math.abs(from.y - to.y) }];
}

/** `kept`: its parts, with what is above and below it that no other plate may come to. */
type Place = { box: Box; parts: readonly Box[]; kept: readonly Box[]; cost: number };

function pricePlaces(
  places: Iterable<Box>,
  wish: PlateWish,
  area: PlateArea,
  apart = GAP,
): Place[] {
  const more = apart - GAP;
  return [...places]
    .map((box) => {
      const parts = boundWithLeader(box, wish, area);
      const kept = [{ ...box, y: box.y - more, h: box.h + 2 * more }, ...parts.slice(1)];
      return { box, parts, kept, cost: computeCost(box, wish, area) };
    })
    .toSorted((a, b) => a.cost - b.cost);
}

function isFree({ box, parts }: Place, taken: readonly Box[]): boolean {
  return !taken.some(
    (other) =>
      overlaps(box, other, GAP) || parts.slice(1).some((leader) => overlaps(leader, other)),
  );
}

type Placing = ReadonlyMap<PlateWish, Place>;
type Board = {
  places: ReadonlyMap<PlateWish, readonly Place[]>;
  area: PlateArea;
  taken: readonly Box[];
};

/** Counts against a layout that leaves a plate out. */
const LEFT_OUT = 400;

const sumCost = (placing: Placing, wishes: readonly PlateWish[]): number =>
  wishes.reduce((sum, wish) => sum + (placing.get(wish)?.cost ?? LEFT_OUT), 0);

function listTaken(placing: Placing, { taken }: Board): Box[] {
  return [...taken, ...[...placing.values()].flatMap(({ kept }) => kept)];
}

function placeInOrder(order: readonly PlateWish[], board: Board): Placing {
  const placing = new Map<PlateWish, Place>();
  for (const wish of order) {
    const taken = listTaken(placing, board);
    const place = board.places.get(wish)?.find((one) => isFree(one, taken));
    if (place) placing.set(wish, place);
  }
  return placing;
}

/** Lets each plate that would lie better push one other aside, while both together gain. */
function improve(start: Placing, wishes: readonly PlateWish[], board: Board): Placing {
  let best = start;
  for (let round = 0; round < 4; round += 1) {
    const before = best;
    for (const wish of wishes) best = improveOne(best, wish, board);
    if (best === before) break;
  }
  return best;
}

function improveOne(placing: Placing, wish: PlateWish, board: Board): Placing {
  const now = placing.get(wish)?.cost ?? LEFT_OUT;
  const others = new Map(placing);
  others.delete(wish);
  for (const place of board.places.get(wish) ?? []) {
    if (place.cost >= now) break;
    if (!isFree(place, board.taken)) continue;
    const inWay = [...others].filter(([, { kept }]) => !isFree(place, kept));
    const [first] = inWay;
    if (!first) return new Map(others).set(wish, place);
    if (inWay.length > 1) continue;
    const [pushed, from] = first;
    const next = new Map(others).set(wish, place);
    next.delete(pushed);
    const taken = listTaken(next, board);
    const to = board.places.get(pushed)?.find((one) => isFree(one, taken));
    if (to && to.cost + place.cost < from.cost + now) return next.set(pushed, to);
  }
  return placing;
}

/** Those that must be shown and are not yet: anywhere, and last with a line under what is taken. */
function placeRest(placing: Placing, wishes: readonly PlateWish[], board: Board): Placing {
  const all = new Map(placing);
  for (const wish of wishes) {
    if (all.has(wish) || !wish.required) continue;
    const places = pricePlaces(
      [...(board.places.get(wish) ?? []).map(({ box }) => box), ...listAllPlaces(wish, board.area)],
      wish,
      board.area,
    );
    const taken = listTaken(all, board);
    const place =
      places.find((one) => isFree(one, taken)) ??
      places.find(({ box }) => !taken.some((other) => overlaps(box, other, GAP)));
    if (place) all.set(wish, place);
  }
  return all;
}

/** Pixels of a target for a finger. */
const FINGER = 44;
/** Pixels by which plates come closer where not all are by their chairs. */
const LESS = 4;

/**
 * Lays out plates, in whichever order of a few lets them lie nearest to their chairs.
 * @param taken boxes nothing may cover, such as plates that lie already
 */
export function placePlates(
  wishes: readonly PlateWish[],
  area: PlateArea,
  taken: readonly Box[] = [],
): PlacedPlate[] {
  const places = new Map(
    wishes.map((wish) => [wish, pricePlaces(listNearPlaces(wish, area), wish, area)]),
  );
  const board = { places, area, taken };
  return listPlaced(placeRest(placeNear(wishes, board), wishes, board), wishes, area);
}

/** The same as far apart as fingers need, or less, as long as each plate is by its chair and over none. */
export function placeForFingers(
  wishes: readonly PlateWish[],
  area: PlateArea,
  taken: readonly Box[],
): PlacedPlate[] {
  const needed = FINGER - Math.min(...wishes.map(({ h }) => h));
  const listByChair = (wish: PlateWish) =>
    listNearPlaces(wish, area).filter(
      (box) =>
        !isMoved(box, wish.chair, area) && !area.chairs.some((chair) => overlaps(box, chair)),
    );
  const near = wishes.map((wish) => [wish, listByChair(wish)] as const);
  for (let apart = needed; apart > GAP; apart -= LESS) {
    const places = new Map(
      near.map(([wish, boxes]) => [wish, pricePlaces(boxes, wish, area, apart)]),
    );
    const placing = placeNear(wishes, { places, area, taken });
    if (placing.size === wishes.length) return listPlaced(placing, wishes, area);
  }
  return placePlates(wishes, area, taken);
}

/** How far above and below a plate a finger finds it: as far as it needs, and to half-way to the next plate. */
export function measureReach(plate: Box, plates: readonly Box[]): { up: number; down: number } {
  const across = plates.filter(
    (one) => one !== plate && one.x < plate.x + plate.w && plate.x < one.x + one.w,
  );
  const above = across.flatMap(({ y, h }) => (y < plate.y ? (plate.y - y - h) / 2 : []));
  const below = across.flatMap(({ y }) => (y > plate.y ? (y - plate.y - plate.h) / 2 : []));
  const more = Math.max(0, FINGER - plate.h);
  const first = Math.min(more / 2, ...above);
  const down = Math.min(more - first, ...below);
  return { up: Math.min(more - down, ...above), down };
}

function placeNear(wishes: readonly PlateWish[], board: Board): Placing {
  const sorted = (by: (wish: PlateWish) => number) => wishes.toSorted((a, b) => by(a) - by(b));
  const orders = [
    wishes,
    sorted(({ chair }) => chair.y),
    sorted(({ chair }) => -chair.y),
    sorted(({ chair }) => chair.x),
    sorted(({ chair }) => -chair.x),
    sorted(({ chair }) => Math.abs(chair.x - board.area.width / 2)),
    sorted(({ w }) => -w),
  ];
  const tried = orders.map((order) => placeInOrder(order, board));
  const best = tried.reduce((a, b) => (sumCost(b, wishes) < sumCost(a, wishes) ? b : a));
  return improve(best, wishes, board);
}

function listPlaced(
  placing: Placing,
  wishes: readonly PlateWish[],
  area: PlateArea,
): PlacedPlate[] {
  return wishes.flatMap((wish) => {
    const box = placing.get(wish)?.box;
    return box ? [{ ...box, id: wish.id, moved: isMoved(box, wish.chair, area) }] : [];
  });
}
