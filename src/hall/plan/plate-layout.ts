/** The layer over the canvas laid out for what a window shows: plates, ring of acts, labels of lines. Pure. */
import type { HallLine, HallModel, HallSeat } from '../../page/session/game/hall-model.ts';
import type { Point } from './geometry.ts';
import { type Box, overlaps } from './boxes.ts';
import { choosePlateSeats, FEW_SEATS, isNarrow } from './plate-seats.ts';
import {
  type PlacedPlate,
  type PlateArea,
  type PlateWish,
  placeLabel,
  placePlates,
  withBrackets,
  keepWithinShare,
} from './plates.ts';
import { type MeasureText, placeRing, type RingKey } from './ring.ts';
import { CHAIR_SHAPE, type SeatBox, type HallStage } from './stage.ts';
import { type ViewWindow, toScreen } from '../hand/view-window.ts';

/** Plate text in CSS pixels at a root size of 16, and for the plates that matter most. */
const TEXT = { plain: 12.5, big: 14, label: 12.5 };
/** As wide as a finger at least, on a narrow stage. */
const FINGER = 44;
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
  /** What else lies over the stage. */
  taken?: readonly Box[];
};

export type PlacedLabel = Box & { line: HallLine };

export type PlateLayout = {
  plates: readonly PlacedPlate[];
  wishes: readonly PlateWish[];
  ring: readonly RingKey[];
  labels: readonly PlacedLabel[];
};

/** Plates grow with a large stage, so that they keep their place among the chairs. */
export function computePlateScale({ width, height }: Pick<HallStage, 'width' | 'height'>): number {
  return Math.min(1.5, Math.max(1, Math.min(width / 1180, height / 740)));
}

export function layOut(ask: LayoutAsk): PlateLayout {
  const { model, stage, view } = ask;
  const boxes = new Map(model.seats.map((seat, index) => [seat.id, stage.seats[index]]));
  const close = view.zoom >= CLOSE;
  const wished = choosePlateSeats(model, stage.width, { roving: ask.roving, close }).flatMap(
    ({ seat, required }) => {
      const box = boxes.get(seat.id);
      const wish = box && makeWish(seat, box, required, ask);
      return wish && (required || onScreen(wish.head, stage)) ? [wish] : [];
    },
  );
  // Plates of few lie under the chairs.
  const few = stage.seating.seats.length <= FEW_SEATS;
  // Among few delegations every chair is to be seen, with a plate or without.
  const chairs = few
    ? model.seats.flatMap((seat) => {
        const box = boxes.get(seat.id);
        return box ? boundChair(headAndFoot(box, view), box, view) : [];
      })
    : wished.map((wish) => boundChair(wish, boxes.get(wish.id), view));
  const area = { width: stage.width, height: stage.height, below: few, chairs };
  const wishes = keepWithinShare(wished, area);
  return { wishes, ...placeAll(ask, wishes, area, boxes.get(model.picked ?? '')) };
}

function placeAll(
  ask: LayoutAsk,
  wishes: readonly PlateWish[],
  area: PlateArea,
  pickedBox: SeatBox | undefined,
): Omit<PlateLayout, 'wishes'> {
  const { model } = ask;
  const claimed: Box[] = [...(ask.taken ?? [])];
  const place = (some: readonly PlateWish[]): PlacedPlate[] => {
    const placed = placePlates(some, area, claimed);
    const bracketed = new Set(some.filter((wish) => wish.bracketed).map((wish) => wish.id));
    claimed.push(...placed.map((plate) => withBrackets(plate, bracketed.has(plate.id))));
    return placed;
  };
  const picked = place(wishes.filter((wish) => wish.id === model.picked));
  const chair = boundChairWithHead(ask, pickedBox);
  // On a narrow stage acts would lie over the others: they stand on the paper under it.
  const ring =
    chair && !isNarrow(ask.stage)
      ? layRing(ask, chair, claimed, area.below ? area.chairs : [])
      : [];
  claimed.push(...ring, ...(chair && ring.length > 0 ? [chair] : []));
  // On a narrow stage all are required.
  if (isNarrow(ask.stage)) claimed.push(...ownChair(ask));
  const required = place(wishes.filter((wish) => wish.required && wish.id !== model.picked));
  claimed.push(...ownChair(ask));
  const labels = layLabels(ask, area, claimed);
  claimed.push(...labels);
  const rest = place(wishes.filter((wish) => !wish.required));
  return { plates: [...picked, ...required, ...rest], ring, labels };
}

/** One's own chair: no plate of another lies over it. */
function ownChair({ model, stage, view }: LayoutAsk): Box[] {
  const own = stage.seats[model.seats.findIndex(({ you }) => you)];
  return own ? [boundChair(headAndFoot(own, view), own, view)] : [];
}

/** The picked chair and whoever sits in it, where acts stand round it. */
function boundChairWithHead(
  { model, view }: LayoutAsk,
  seat: SeatBox | undefined,
): Box | undefined {
  if (!seat || !model.ring || model.ring.seat !== model.picked) return undefined;
  const at = toScreen(view, { x: seat.x, y: seat.top - 0.45 * seat.size });
  const w = CHAIR_SHAPE.width * seat.size * view.zoom;
  const foot = toScreen(view, { x: seat.x, y: seat.bottom });
  return { x: at.x - w / 2, y: at.y, w, h: foot.y - at.y };
}

function layRing(
  ask: LayoutAsk,
  chair: Box,
  taken: readonly Box[],
  chairs: readonly Box[],
): RingKey[] {
  const { model, stage } = ask;
  if (!model.ring) return [];
  const scale = ask.textScale * computePlateScale(stage);
  const area = { width: stage.width, height: stage.height, chair, taken, chairs, scale };
  return placeRing(model.ring, area, ask.measure);
}

function makeWish(seat: HallSeat, box: SeatBox, required: boolean, ask: LayoutAsk): PlateWish {
  const { model, view } = ask;
  const grown = computePlateScale(ask.stage);
  const scale = ask.textScale * grown;
  const big = seat.you || seat.id === model.picked || seat.id === model.speaking;
  const text = ask.measure(seat.name, (big ? TEXT.big : TEXT.plain) * scale);
  const live = seat.id === model.speaking ? 0.8 * TEXT.big * scale : 0;
  const marks = isNarrow(ask.stage) && !big ? 10 : (seat.flag ? 25 : 6) + (seat.group ? 19 : 8);
  const around = marks * grown + live;
  return {
    id: seat.id,
    w: Math.max(isNarrow(ask.stage) ? FINGER : 0, Math.ceil(text + around)),
    h: Math.round((big ? 26 : 24) * scale),
    ...headAndFoot(box, view),
    required,
    bracketed: seat.id === model.picked,
  };
}

function headAndFoot(box: SeatBox, view: ViewWindow): Pick<PlateWish, 'head' | 'foot'> {
  return {
    head: toScreen(view, { x: box.x, y: box.top - (CHAIR_SHAPE.head + 0.29) * box.size }),
    foot: toScreen(view, { x: box.x, y: box.bottom }),
  };
}

function boundChair(
  wish: Pick<PlateWish, 'head' | 'foot'>,
  box: SeatBox | undefined,
  { zoom }: ViewWindow,
): Box {
  const w = CHAIR_SHAPE.width * (box?.size ?? 0) * zoom;
  return { x: wish.head.x - w / 2, y: wish.head.y, w, h: wish.foot.y - wish.head.y };
}

/** Labels lie on the part of their line that is on the screen; one without room there is left out. */
function layLabels(ask: LayoutAsk, area: PlateArea, plates: readonly Box[]): PlacedLabel[] {
  const { stage, view } = ask;
  if (isNarrow(stage)) return [];
  const taken: Box[] = [...plates];
  const scale = ask.textScale * computePlateScale(stage);
  return ask.paths.flatMap(({ line, path }) => {
    const seen = path
      .map((point) => toScreen(view, point))
      .filter((point) => onScreen(point, stage));
    if (seen.length === 0 || line.label === '') return [];
    const w = Math.ceil(ask.measure(line.label, TEXT.label * scale) + 14);
    const box = placeLabel(seen, { w, h: Math.round(20 * scale) }, area, taken);
    if (taken.some((other) => overlaps(box, other))) return [];
    taken.push(box);
    return [{ ...box, line }];
  });
}

function onScreen(at: Point, stage: HallStage): boolean {
  return at.x > 0 && at.y > 0 && at.x < stage.width && at.y < stage.height;
}
