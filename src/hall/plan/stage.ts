/** The camera of the hall: from pitches in the room to CSS pixels on a stage of any size. Pure. */
import { type Point, SPAN, type SeatPlace, type HallSeating, planSeating } from './geometry.ts';

export type Projected = Point & { /** CSS pixels per pitch at that depth. */ scale: number };

export type Camera = {
  /** Room to stage: `x` right, `z` from the podium to the camera, `y` up, all in pitches. */
  project(x: number, z: number, y: number): Projected;
  /** Floor height in pitches at radius `r`. */
  floor(r: number): number;
  /** Points along an arc of radius `r`, at the floor or at height `y`. */
  arc(r: number, from: number, to: number, y?: number, steps?: number): Point[];
};

/** One chair on the stage. `x`, `y` is the floor under it. */
export type SeatBox = SeatPlace &
  Point & {
    /** Chair scale in CSS pixels: a chair is 0.70 wide and 0.66 high. */
    size: number;
    /** Top and bottom of the chair back. */
    top: number;
    bottom: number;
  };

export type HallStage = {
  width: number;
  height: number;
  seating: HallSeating;
  camera: Camera;
  seats: readonly SeatBox[];
  /** Where wall meets floor, and the podium's foot and scale (1 on a 1020 px stage of 193). */
  wall: number;
  podium: Point & { k: number };
};

/** The camera stands 24 pitches before the podium and 22 up, looking 50 degrees down. */
const STAND = { height: 22, distance: 24, pitch: 50 };
/**
 * It may swing about this place on the floor: up where the stage is taller than the room needs, down
 * where it is lower.
 */
const PIVOT = 7;
const MAX_TILT = 27;
const MIN_TILT = -16;
const RAKE = 0.17;
const FIRST_RADIUS = 6.2;
/** Share of the chair scale. */
export const CHAIR_SHAPE = { width: 0.7, height: 0.66, head: 0.165, glyph: 0.4, drop: 0.1 };

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** @param tilt degrees the camera has swung up from its stand */
function makeCamera(cx: number, cy: number, focal: number, tilt: number): Camera {
  const reach = Math.hypot(STAND.distance - PIVOT, STAND.height);
  const above = Math.atan2(STAND.height, STAND.distance - PIVOT) + radians(tilt);
  const height = reach * Math.sin(above);
  const distance = PIVOT + reach * Math.cos(above);
  const cos = Math.cos(radians(STAND.pitch + tilt));
  const sin = Math.sin(radians(STAND.pitch + tilt));
  const floor = (r: number): number => RAKE * Math.max(0, r - FIRST_RADIUS + 0.6);
  const project = (x: number, z: number, y: number): Projected => {
    const dz = distance - z;
    const dy = height - y;
    const depth = dz * cos + dy * sin;
    const up = dz * sin - dy * cos;
    return { x: cx + (focal * x) / depth, y: cy - (focal * up) / depth, scale: focal / depth };
  };
  const arc = (r: number, from: number, to: number, y = floor(r), steps = 48): Point[] =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const theta = from + ((to - from) * i) / steps;
      const { x, y: sy } = project(r * Math.sin(theta), r * Math.cos(theta), y);
      return { x, y: sy };
    });
  return { project, floor, arc };
}

/** Few delegations sit on a short arc: the camera stays further back so that the podium fits too. */
function computeCloseness(n: number): number {
  if (n <= 9) return 0.8;
  return n <= 24 ? 0.9 : 1;
}

/** Shares of the stage height above the podium's foot and under the last row. */
const WALL_SHARE = { low: 0.3, tall: 0.33 };
/** A stage this high has room for screens and booths on its wall. */
const TALL = 480;
const FOOT_SHARE = 0.02;

function computeWallShare(height: number): number {
  return height < TALL ? WALL_SHARE.low : WALL_SHARE.tall;
}

/** Floor kept in sight before the last row, in pitches: plates of few delegations lie there. */
function computeApron(n: number): number {
  return n <= 24 ? 1.1 : 0.3;
}

type Fit = { tilt: number; focal: number; near: number; depth: number };

/** How large the room can be at a tilt, in a stage of `width` and `room` pixels of floor. */
function fitAt(
  tilt: number,
  n: number,
  seating: HallSeating,
  width: number,
  room: number,
): Fit & { byWidth: number } {
  const last = seating.radii.at(-1) ?? FIRST_RADIUS;
  const halfWidth = (camera: Camera): number =>
    Math.max(...camera.arc(last, -SPAN / 2, SPAN / 2).map((point) => point.x));
  const camera = makeCamera(0, 0, 1, tilt);
  const stood = (948 * (width / 1012) * 15.02 * computeCloseness(n)) / (last + 0.35);
  const byWidth = (stood * halfWidth(makeCamera(0, 0, 1, 0))) / halfWidth(camera);
  const near = camera.project(0, last + computeApron(n), camera.floor(last)).y;
  const depth = near - camera.project(0, 0, 0).y;
  return { tilt, focal: Math.min(byWidth, room / depth), near, depth, byWidth };
}

/** Fills the width as far as the camera swings, and then the height. */
function fitCamera(n: number, seating: HallSeating, width: number, height: number): Camera & Fit {
  const room = height * (1 - computeWallShare(height) - FOOT_SHARE);
  let fit = fitAt(MIN_TILT, n, seating, width, room);
  for (let tilt = MIN_TILT + 1; tilt <= MAX_TILT; tilt += 1) {
    const next = fitAt(tilt, n, seating, width, room);
    if (next.focal < next.byWidth) break;
    fit = next;
  }
  const spare = room - fit.focal * fit.depth;
  const cy = height * (1 - FOOT_SHARE) - fit.focal * fit.near - spare * 0.4;
  return { ...makeCamera(width / 2, cy, fit.focal, fit.tilt), ...fit };
}

function seatBox(place: SeatPlace, camera: Camera, size: number): SeatBox {
  const { x, y, scale } = camera.project(
    place.r * Math.sin(place.theta),
    place.r * Math.cos(place.theta),
    camera.floor(place.r),
  );
  const chair = scale * size;
  const bottom = y + CHAIR_SHAPE.drop * chair;
  return { ...place, x, y, size: chair, bottom, top: bottom - CHAIR_SHAPE.height * chair };
}

/** The hall for `n` delegations on a stage of `width` by `height` CSS pixels, at fit. */
export function planStage(n: number, width: number, height: number): HallStage {
  const seating = planSeating(n);
  const camera = fitCamera(n, seating, width, height);
  const seats = seating.seats.map((place) => seatBox(place, camera, seating.size));
  const foot = camera.project(0, 0, 0);
  const k = Math.min(camera.focal / 956, (0.42 * width) / 344);
  return {
    width,
    height,
    seating,
    camera,
    seats,
    wall: foot.y - 14 * k,
    podium: { x: foot.x, y: foot.y, k },
  };
}

/** The seat under a point of the stage, nearest the camera first; undefined where there is none. */
export function seatAt(stage: HallStage, at: Point): number | undefined {
  let found: number | undefined;
  stage.seats.forEach((seat, index) => {
    const half = Math.max(CHAIR_SHAPE.width * seat.size, 12) / 2;
    const inside =
      Math.abs(at.x - seat.x) <= half &&
      at.y <= seat.bottom + 2 &&
      at.y >= seat.top - 0.45 * seat.size;
    if (inside && (found === undefined || seat.y >= (stage.seats[found]?.y ?? -Infinity)))
      found = index;
  });
  return found;
}
