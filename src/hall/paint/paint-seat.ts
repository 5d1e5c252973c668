/**
 * The sprites of the hall, painted once per size: chairs, their stance glyphs, people from behind, gold brackets,
 * lamps, markers, light pools, the gavel. Sizes in device pixels; `s` is the chair scale.
 */
import type { HallLamp, Stance } from '../../page/session/game/hall-model.ts';
import {
  type Ctx,
  type SpriteInk,
  drawChair,
  drawEmptyChair,
  drawGlyph,
  drawPerson,
} from './paint-chair.ts';
import {
  drawBrackets,
  drawGavel,
  drawLamp,
  drawMicrophone,
  pool,
  drawRing,
} from './paint-marks.ts';
import { type HallTheme, YOU_BLUE } from '../look/theme.ts';

export type SpriteKind =
  | `chair:${Stance}`
  | 'chair:absent'
  | `glyph:${Stance}`
  | `person:${0 | 1 | 2 | 3 | 4}`
  | `lamp:${HallLamp}`
  | 'bracket'
  | 'picked'
  | 'you'
  | 'live'
  | 'pool'
  | 'gavel';

/** Width and height of a sprite in chair scales, and the point in it that is put on the seat (share 0..1). */
export function measureSprite(kind: SpriteKind): { w: number; h: number; ox: number; oy: number } {
  if (kind === 'bracket') return { w: 1.2, h: 1.0, ox: 0.5, oy: 0.83 };
  if (kind === 'picked' || kind === 'you') return { w: 1.6, h: 1.4, ox: 0.5, oy: 0.68 };
  if (kind === 'pool') return { w: 2.3, h: 1.7, ox: 0.5, oy: 0.5 };
  if (kind === 'live') return { w: 0.5, h: 0.76, ox: 0.5, oy: 1 };
  if (kind === 'gavel') return { w: 1.3, h: 1, ox: 0.2, oy: 0.75 };
  if (kind.startsWith('lamp')) return { w: 0.56, h: 0.56, ox: 0.5, oy: 0.5 };
  if (kind.startsWith('glyph')) return { w: 0.62, h: 0.6, ox: 0.5, oy: 1 };
  if (kind.startsWith('person')) return { w: 0.72, h: 0.74, ox: 0.5, oy: 0.86 };
  return { w: 0.96, h: 0.86, ox: 0.5, oy: 0.84 };
}

/** Ring and casing round the picked chair: ink and paper, as gold is for brackets and blue for one's own. */
const PICKED = { day: ['#13201D', '#FDFDFA'], night: ['#F1E9D4', '#0B1F1C'] } as const;

const STANCES = ['n2', 'n1', 'ok', 'b1', 'b2', 'none'] as const;
const LAMPS = ['yes', 'no', 'abstain', 'absent', 'waiting'] as const;

/** Paints one sprite about the context's origin. */
export function paintSprite(ctx: Ctx, kind: SpriteKind, s: number, ink: SpriteInk): void {
  const { theme } = ink;
  const [family, name = ''] = kind.split(':');
  const stance = STANCES.find((known) => known === name);
  const lamp = LAMPS.find((known) => known === name);
  if (family === 'chair' && stance) drawChair(ctx, stance, s, theme);
  else if (family === 'glyph' && stance) drawGlyph(ctx, stance, s, theme);
  else if (family === 'chair') drawEmptyChair(ctx, s, theme);
  else if (family === 'person') drawPerson(ctx, theme.suits[Number(name)] ?? theme.head, s, theme);
  else if (family === 'lamp' && lamp) drawLamp(ctx, lamp, s, ink);
  else if (kind === 'bracket') drawBrackets(ctx, s, theme);
  else if (kind === 'picked') drawPicked(ctx, s, theme);
  else if (kind === 'you') drawRing(ctx, s, theme.night ? '#4FA3DB' : YOU_BLUE, '#FFFFFF');
  else if (kind === 'live') drawMicrophone(ctx, s, theme);
  else if (kind === 'pool') pool(ctx, s);
  else drawGavel(ctx, s);
}

function drawPicked(ctx: Ctx, s: number, { night }: HallTheme): void {
  const [colour, casing] = PICKED[night ? 'night' : 'day'];
  drawRing(ctx, s, colour, casing);
}
