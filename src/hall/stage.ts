/** The camera of the hall: from pitches in the room to CSS pixels on a stage of any size. Pure. */
import { type Point, type SeatPlace, type Seating, seatingFor } from './geometry.ts';

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

export type Stage = {
  width: number;
  height: number;
  seating: Seating;
  camera: Camera;
  seats: readonly SeatBox[];
  /** Where wall meets floor, and the podium's foot and scale (1 on a 1020 px stage of 193). */
  wall: number;
  podium: Point & { k: number };
};

const HEIGHT = 22;
const DISTANCE = 24;
const COS = Math.cos((50 * Math.PI) / 180);
const SIN = Math.sin((50 * Math.PI) / 180);
const RAKE = 0.17;
const FIRST_RADIUS = 6.2;
/** Share of the chair scale. */
export const CHAIR = { width: 0.7, height: 0.66, head: 0.165, glyph: 0.4, drop: 0.1 };

function makeCamera(cx: number, cy: number, focal: number): Camera {
  const floor = (r: number): number => RAKE * Math.max(0, r - FIRST_RADIUS + 0.6);
  const project = (x: number, z: number, y: number): Projected => {
    const dz = DISTANCE - z;
    const dy = HEIGHT - y;
    const depth = dz * COS + dy * SIN;
    const up = dz * SIN - dy * COS;
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
function closeness(n: number): number {
  if (n <= 9) return 0.8;
  return n <= 24 ? 0.9 : 1;
}

/** Wall above the podium in shares of the stage height, and pixels kept free under the last row. */
const WALL_SHARE = 0.2;
const FOOT_SHARE = 0.035;

function fitCamera(
  n: number,
  seating: Seating,
  width: number,
  height: number,
): { camera: Camera; focal: number } {
  const last = seating.radii.at(-1) ?? FIRST_RADIUS;
  const byWidth = (948 * (width / 1012) * 15.02 * closeness(n)) / (last + 0.35);
  const unit = makeCamera(0, 0, 1);
  const far = unit.project(0, 0, 0).y;
  const near = unit.project(0, last + 1, unit.floor(last)).y;
  const byHeight = (height * (1 - WALL_SHARE - FOOT_SHARE)) / (near - far + 0.06);
  const focal = Math.min(byWidth, byHeight);
  const spare = height * (1 - FOOT_SHARE - WALL_SHARE) - focal * (near - far + 0.06);
  const cy = height * (1 - FOOT_SHARE) - focal * near - spare * 0.4;
  return { camera: makeCamera(width / 2, cy, focal), focal };
}

function seatBox(place: SeatPlace, camera: Camera, size: number): SeatBox {
  const { x, y, scale } = camera.project(
    place.r * Math.sin(place.theta),
    place.r * Math.cos(place.theta),
    camera.floor(place.r),
  );
  const chair = scale * size;
  const bottom = y + CHAIR.drop * chair;
  return { ...place, x, y, size: chair, bottom, top: bottom - CHAIR.height * chair };
}

/** The hall for `n` delegations on a stage of `width` by `height` CSS pixels, at fit. */
export function stageFor(n: number, width: number, height: number): Stage {
  const seating = seatingFor(n);
  const { camera, focal } = fitCamera(n, seating, width, height);
  const seats = seating.seats.map((place) => seatBox(place, camera, seating.size));
  const foot = camera.project(0, 0, 0);
  const k = Math.min(focal / 956, (0.42 * width) / 344);
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
export function seatAt(stage: Stage, at: Point): number | undefined {
  let found: number | undefined;
  stage.seats.forEach((seat, index) => {
    const half = Math.max(CHAIR.width * seat.size, 12) / 2;
    const inside =
      Math.abs(at.x - seat.x) <= half &&
      at.y <= seat.bottom + 2 &&
      at.y >= seat.top - 0.45 * seat.size;
    if (inside && (found === undefined || seat.y >= (stage.seats[found]?.y ?? -Infinity)))
      found = index;
  });
  return found;
}
