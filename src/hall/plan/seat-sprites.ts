/** Which sprites stand on the stage for a model: the list the scene's pool reconciles to. Pure. */
import type { HallModel, HallSeat } from '../../page/session/game/hall-model.ts';
import type { SpriteKind } from '../paint/paint-seat.ts';
import { GAVEL_REST } from './podium-plan.ts';
import type { SeatBox, HallStage } from './stage.ts';

export type SpriteWish = {
  /** Stays the same while the thing it shows does. */
  key: string;
  kind: SpriteKind;
  /** CSS pixels of the stage; `size` is the chair scale the sprite is painted at. */
  x: number;
  y: number;
  size: number;
  depth: number;
  /** Multiplies the colours: 0xffffff leaves them. */
  tint: number;
};

/** Depths: a row takes ten (desk 0, light 1, rings 1.5, chairs 2 to 9), then what lies over all rows. */
export const ROW_DEPTH = 10;
const OVER = { bracket: 3000, line: 4000, live: 5000, lamp: 5100, gavel: 5200 };
export const LINE_DEPTH = OVER.line;

const UNLIT = 0xffffff;
/** At night chairs off the floor lie in the dark. */
const DIMMED = 0xb3b9b4;

type Placed = { seat: HallSeat; box: SeatBox; index: number; active: boolean };

function makeChairSprites(
  { seat, box, index, active }: Placed,
  model: HallModel,
  stage: HallStage,
): SpriteWish[] {
  const depth = box.row * ROW_DEPTH + 2 + (7 * box.y) / stage.height;
  const tint = model.night && !active ? DIMMED : UNLIT;
  const common = { x: box.x, size: box.size, tint };
  const sprites: SpriteWish[] = [];
  if (seat.present) {
    const suit = `person:${(index % 5) as 0 | 1 | 2 | 3 | 4}` as const;
    sprites.push({
      ...common,
      key: `${seat.id}/person`,
      kind: suit,
      y: box.top + 1,
      depth: depth - 0.001,
    });
  }
  const kind = seat.present ? (`chair:${seat.stance}` as const) : 'chair:absent';
  sprites.push({ ...common, key: `${seat.id}/chair`, kind, y: box.bottom, depth });
  if (seat.present)
    sprites.push({
      ...common,
      key: `${seat.id}/glyph`,
      kind: `glyph:${seat.stance}`,
      y: box.bottom,
      depth: depth + 0.0005,
    });
  if (model.night && active) {
    const light = { ...common, key: `${seat.id}/pool`, kind: 'pool', y: box.top } as const;
    sprites.push({ ...light, depth: box.row * ROW_DEPTH + 1 });
  }
  return sprites;
}

function markSprites({ seat, box }: Placed, model: HallModel): SpriteWish[] {
  const common = { x: box.x, y: box.bottom, size: box.size, tint: UNLIT };
  const floor = box.row * ROW_DEPTH + 1.5;
  const sprites: SpriteWish[] = [];
  if (seat.you)
    sprites.push({
      ...common,
      key: `${seat.id}/you`,
      kind: 'you',
      depth: floor,
    });
  if (seat.id === model.picked)
    sprites.push({
      ...common,
      key: 'picked',
      kind: 'picked',
      depth: floor + 0.1,
    });
  if (seat.holds)
    sprites.push({ ...common, key: `${seat.id}/bracket`, kind: 'bracket', depth: OVER.bracket });
  if (seat.id === model.speaking) {
    const stem = { x: box.x - 0.4 * box.size, y: box.top + 0.04 * box.size };
    sprites.push({ ...common, ...stem, key: 'live', kind: 'live', depth: OVER.live });
  }
  return sprites;
}

/** Chair scale, in CSS pixels, past which a lamp does not grow. */
const LAMP_MOST = 54;

/** On the desk, to the right of the head; an empty chair says itself that nobody is there. */
function makeLampSprites({ seat, box }: Placed): SpriteWish[] {
  if (!seat.lamp || (seat.lamp === 'absent' && !seat.present)) return [];
  const at = { x: box.x + 0.36 * box.size, y: box.top - 0.1 * box.size };
  const kind = `lamp:${seat.lamp}` as const;
  return [
    {
      ...at,
      key: `${seat.id}/lamp`,
      kind,
      size: Math.min(box.size, LAMP_MOST),
      depth: OVER.lamp,
      tint: UNLIT,
    },
  ];
}

function makeGavelSprite(stage: HallStage): SpriteWish {
  const { x, y, k } = stage.podium;
  const at = { x: x + GAVEL_REST.x * k, y: y + GAVEL_REST.y * k };
  return { ...at, key: 'gavel', kind: 'gavel', size: 36 * k, depth: OVER.gavel, tint: UNLIT };
}

/** Every sprite of the hall, in no particular order; delegations beyond the seats are left out. */
export function listHallSprites(model: HallModel, stage: HallStage): SpriteWish[] {
  const sprites = model.seats.flatMap((seat, index) => {
    const box = stage.seats[index];
    if (!box) return [];
    const named = seat.id === model.picked || seat.id === model.speaking;
    const placed: Placed = { seat, box, index, active: seat.speaks || seat.you || named };
    return [
      ...makeChairSprites(placed, model, stage),
      ...markSprites(placed, model),
      ...makeLampSprites(placed),
    ];
  });
  return model.place === 'informals' ? sprites : [...sprites, makeGavelSprite(stage)];
}

/** The head of whoever sits there, where lines end. */
export function findHead(box: SeatBox): { x: number; y: number } {
  return { x: box.x, y: box.top - 0.26 * box.size };
}
