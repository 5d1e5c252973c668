/** The layer over the canvas laid out for what a window shows: plates, ring of acts, labels of lines. Pure. */
import type { HallLine, HallModel, HallSeat } from '../../page/session/game/hall-model.ts';
import type { Point } from './geometry.ts';
import type { Box } from './boxes.ts';
import { abbreviate, choosePlateSeats, FEW_SEATS, isNarrow } from './plate-seats.ts';
import { placeLineLabels } from './line-labels.ts';
import {
  type PlacedPlate,
  type PlateArea,
  type PlateWish,
  boundWithLeader,
  placeForFingers,
  placePlates,
  keepWithinShare,
} from './plates.ts';
import { type MeasureText, placeRing, type RingKey } from './ring.ts';
import { CHAIR_SHAPE, type SeatBox, type HallStage } from './stage.ts';
import { type ViewWindow, toScreen } from '../hand/view-window.ts';

/** Plate text in CSS pixels at a root size of 16, and for one's own. */
const TEXT = { plain: 12.5, big: 14, label: 12.5 };
/** Height of a plate, of one's own, and on a narrow stage, where its target for a finger is larger. */
const HEIGHT = { plain: 24, big: 26, narrow: 17 };
/** Kept free for the door, whether it is there or not: across and down at text scale 1. */
const CORNER = { wide: { w: 190, h: 62 }, narrow: { w: 130, h: 54 } };
/** Among more seats than these a key may lie over a chair. */
const CROWD = 40;
/** Zoomed in this far, chairs off the floor get plates too. */
const CLOSE = 2.4;

export type LayoutAsk = {
  model: HallModel;
  stage: HallStage;
  paths: readonly { line: HallLine; path: readonly Point[] }[];
  view: ViewWindow;
  measure: MeasureText;
  /** Of the person's own text size: 1 at a root of 16 pixels. */
  textScale: number;
  /** Seat the keyboard is on. */
  roving?: string | undefined;
  /** What else lies over the stage: acts and labels keep clear of it. */
  taken?: readonly Box[];
};

export type PlateLayout = {
  plates: readonly PlacedPlate[];
  wishes: readonly PlateWish[];
  ring: readonly RingKey[];
  labels: readonly (Box & { line: HallLine })[];
};

/** Plates grow with a large stage, so that they keep their place among the chairs. */
export function computePlateScale({ width, height }: Pick<HallStage, 'width' | 'height'>): number {
  return Math.min(1.5, Math.max(1, Math.min(width / 1180, height / 740)));
}

/** Lasting plates first, from the seats and the stage alone: what comes and goes finds its place about them. */
export function layOut(ask: LayoutAsk): PlateLayout {
  const { model, stage } = ask;
  const boxes = new Map(model.seats.map((seat, index) => [seat.id, stage.seats[index]]));
  const few = model.seats.length <= FEW_SEATS;
  const close = ask.view.zoom >= CLOSE;
  const { lasting, passing } = choosePlateSeats(model, stage.width, { roving: ask.roving, close });
  const wish = (seats: readonly HallSeat[], required: (seat: HallSeat) => boolean) =>
    seats.flatMap((seat) => {
      const box = boxes.get(seat.id);
      return box ? makeWish(seat, box, required(seat), ask) : [];
    });
  const wished = wish(lasting, ({ you }) => few || you).filter(
    ({ required, chair }) => required || onScreen(chair, stage),
  );
  const called = [ask.roving, model.picked, model.speaking];
  // Plates of few lie under the chairs.
  const area = {
    width: stage.width,
    height: stage.height,
    below: few,
    chairs: (few ? stage.seats : wished.flatMap(({ id }) => boxes.get(id) ?? [])).map((box) =>
      boundChair(box, ask.view),
    ),
  };
  const wishes = keepWithinShare(wished, area);
  const own = stage.seats[model.seats.findIndex(({ you }) => you)];
  const clear = [boundCorner(ask), ...(own ? [boundChair(own, ask.view)] : [])];
  const lastingPlates = placeLasting(stage, wishes, area, clear);
  const left = lasting.filter(
    ({ id }) => called.includes(id) && !lastingPlates.some((plate) => plate.id === id),
  );
  const late = wish([...left, ...passing], () => true);
  const lines = lastingPlates.flatMap((plate) => {
    const from = wishes.find(({ id }) => id === plate.id);
    return from ? boundWithLeader(plate, from, area) : [];
  });
  const plates = [...lastingPlates, ...placePlates(late, area, [...clear, ...lines])];
  return {
    plates,
    wishes: [...wishes, ...late],
    ...layPassing(ask, area, plates),
  };
}

const placedByStage = new WeakMap<HallStage, { key: string; plates: readonly PlacedPlate[] }>();

/** Found once while the stage, what it shows and the names are the same. */
function placeLasting(
  stage: HallStage,
  wishes: readonly PlateWish[],
  area: PlateArea,
  clear: readonly Box[],
): readonly PlacedPlate[] {
  const key = JSON.stringify([wishes, clear]);
  const last = placedByStage.get(stage);
  if (last?.key === key) return last.plates;
  const place = isNarrow(stage) ? placeForFingers : placePlates;
  const plates = place(wishes, area, clear);
  placedByStage.set(stage, { key, plates });
  return plates;
}

/** Acts round the picked chair, and labels of lines. */
function layPassing(
  ask: LayoutAsk,
  area: PlateArea,
  plates: readonly PlacedPlate[],
): Pick<PlateLayout, 'ring' | 'labels'> {
  const { model, stage } = ask;
  // On a narrow stage acts would lie over the others: they stand on the paper under it.
  if (isNarrow(stage)) return { ring: [], labels: [] };
  const scale = ask.textScale * computePlateScale(stage);
  const taken = ask.taken ?? [];
  const ring =
    model.ring && model.ring.seat === model.picked
      ? placeRing(model.ring, { ...stage, ...partDesks(ask, plates), taken, scale }, ask.measure)
      : [];
  const wishes = ask.paths.flatMap(({ line, path }) => {
    const seen = path
      .map((point) => toScreen(ask.view, point))
      .filter((point) => onScreen(point, stage));
    const w = Math.ceil(ask.measure(line.label, TEXT.label * scale) + 14);
    return line.label === '' ? [] : { line, seen, w, h: Math.round(20 * scale) };
  });
  return { ring, labels: placeLineLabels(wishes, area, [...taken, ...plates, ...ring]) };
}

/** The picked desk, and those of all others; of a crowd only the plates are told apart. */
function partDesks({ model, stage, view }: LayoutAsk, plates: readonly PlacedPlate[]) {
  const chairs = model.seats.flatMap(({ id }, index) => {
    const box = stage.seats[index];
    return box && (id === model.picked || model.seats.length <= CROWD)
      ? { ...boundChair(box, view), id }
      : [];
  });
  const desks = [...chairs, ...plates];
  return {
    own: desks.filter(({ id }) => id === model.picked),
    others: desks.filter(({ id }) => id !== model.picked),
  };
}

/** Where the door stands: at a near corner, and on a narrow stage on the wall. */
function boundCorner({ stage, textScale }: LayoutAsk): Box {
  const scale = textScale * computePlateScale(stage);
  const narrow = isNarrow(stage);
  const size = CORNER[narrow ? 'narrow' : 'wide'];
  const w = Math.min(size.w * scale, stage.width / 3);
  const h = size.h * scale;
  return { x: stage.width - w, y: narrow ? 0 : stage.height - h, w, h };
}

function makeWish(seat: HallSeat, box: SeatBox, required: boolean, ask: LayoutAsk): PlateWish {
  const grown = computePlateScale(ask.stage);
  const scale = ask.textScale * grown;
  const narrow = isNarrow(ask.stage);
  const size = narrow ? 'narrow' : seat.you ? 'big' : 'plain';
  const text = ask.measure(
    narrow ? abbreviate(seat) : seat.name,
    (seat.you ? TEXT.big : TEXT.plain) * scale,
  );
  const around = seat.flag ? 33 : 14;
  return {
    id: seat.id,
    w: Math.ceil(text + around * grown),
    h: Math.round(HEIGHT[size] * scale),
    chair: boundChair(box, ask.view),
    required,
  };
}

/** A chair on the screen, with whoever sits in it. */
function boundChair(box: SeatBox, view: ViewWindow): Box {
  const at = toScreen(view, { x: box.x, y: box.top - (CHAIR_SHAPE.head + 0.29) * box.size });
  const w = CHAIR_SHAPE.width * box.size * view.zoom;
  return { x: at.x - w / 2, y: at.y, w, h: toScreen(view, { x: 0, y: box.bottom }).y - at.y };
}

function onScreen(at: Point, stage: HallStage): boolean {
  return at.x > 0 && at.y > 0 && at.x < stage.width && at.y < stage.height;
}
