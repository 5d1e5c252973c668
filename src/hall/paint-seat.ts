/**
 * The sprites of the hall, painted once per size: chairs with their stance glyph, people from behind,
 * gold brackets, lamps, markers, light pools, the gavel. Sizes in device pixels; `s` is the chair scale.
 */
import type { Lamp, Stance } from '../app/hall-model.ts';
import { CHAIR } from './stage.ts';
import { BRACKET_GOLD, FONT, type HallTheme, LAMP, LIVE_RED, STANCE, YOU_BLUE } from './theme.ts';

export type SpriteKind =
  | `chair:${Stance}`
  | 'chair:absent'
  | `person:${0 | 1 | 2 | 3 | 4}`
  | `lamp:${Lamp}`
  | 'bracket'
  | 'picked'
  | 'you'
  | 'live'
  | 'pool'
  | 'gavel';

export type SpriteInk = {
  theme: HallTheme;
  letters: Readonly<Record<'yes' | 'no' | 'abstain', string>>;
};

/** Width and height of a sprite in chair scales, and the point in it that is put on the seat (share 0..1). */
export function spriteBox(kind: SpriteKind): { w: number; h: number; ox: number; oy: number } {
  if (kind === 'bracket') return { w: 1.2, h: 1.0, ox: 0.5, oy: 0.83 };
  if (kind === 'picked' || kind === 'you') return { w: 1.6, h: 1.4, ox: 0.5, oy: 0.68 };
  if (kind === 'pool') return { w: 2.3, h: 1.7, ox: 0.5, oy: 0.5 };
  if (kind === 'live') return { w: 0.5, h: 0.76, ox: 0.5, oy: 1 };
  if (kind === 'gavel') return { w: 1.3, h: 1, ox: 0.2, oy: 0.75 };
  if (kind.startsWith('lamp')) return { w: 0.56, h: 0.56, ox: 0.5, oy: 0.5 };
  if (kind.startsWith('person')) return { w: 0.72, h: 0.74, ox: 0.5, oy: 0.86 };
  return { w: 0.96, h: 0.86, ox: 0.5, oy: 0.84 };
}

type Ctx = CanvasRenderingContext2D;

/** Outline of a chair back, its foot in the middle of the lower edge at 0, 0. */
function chairShape(s: number): Path2D {
  const w = CHAIR.width * s;
  const h = CHAIR.height * s;
  const r = 0.14 * s;
  return new Path2D(
    `M${-w / 2} 0v${-h + r}q0 ${-r} ${r} ${-r}h${w - 2 * r}q${r} 0 ${r} ${r}v${h - r}z`,
  );
}

/** Triangle with its point to the left (-1) or right (1), `h` high, the base at `x`. */
function triangle(x: number, y: number, h: number, side: number): string {
  const reach = side * h * 0.78;
  return `M${x} ${y - h / 2}L${x + reach} ${y}L${x} ${y + h / 2}z`;
}

function glyph(ctx: Ctx, stance: Stance, y: number, g: number): void {
  const { ink } = STANCE[stance];
  ctx.lineWidth = Math.max(1.3, g * 0.15);
  ctx.strokeStyle = ink;
  ctx.fillStyle = ink;
  ctx.lineJoin = 'round';
  const side = stance === 'n1' || stance === 'n2' ? -1 : 1;
  if (stance === 'ok')
    ctx.stroke(
      new Path2D(
        `M${-g * 0.31} ${y}a${g * 0.31} ${g * 0.31} 0 1 1 ${g * 0.62} 0a${g * 0.31} ${g * 0.31} 0 1 1 ${-g * 0.62} 0`,
      ),
    );
  else if (stance === 'none') ctx.stroke(new Path2D(`M${-g * 0.28} ${y}h${g * 0.56}`));
  else if (stance === 'n1' || stance === 'b1')
    ctx.stroke(new Path2D(triangle(-side * g * 0.28, y, g * 0.8, side)));
  else
    ctx.fill(
      new Path2D(
        triangle(-side * g * 0.5, y, g * 0.72, side) +
          triangle(side * g * -0.02, y, g * 0.72, side),
      ),
    );
}

function chair(ctx: Ctx, stance: Stance, s: number, theme: HallTheme): void {
  const shape = chairShape(s);
  ctx.fillStyle = '#00000033';
  ctx.beginPath();
  ctx.ellipse(0, 0, 0.45 * s, 0.1 * s, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.fillStyle = STANCE[stance].fill;
  ctx.fill(shape);
  ctx.save();
  ctx.clip(shape);
  ctx.fillStyle = '#FFFFFF';
  ctx.globalAlpha = 0.28;
  ctx.fillRect(-s, -CHAIR.height * s, 2 * s, Math.max(1, s * 0.05));
  ctx.globalAlpha = 0.14;
  ctx.fillStyle = '#000000';
  ctx.fillRect(-s, -0.1 * s, 2 * s, 0.1 * s);
  ctx.restore();
  ctx.strokeStyle = theme.outline;
  ctx.lineWidth = Math.max(1, 0.5 + s * 0.016);
  ctx.stroke(shape);
  glyph(ctx, stance, -CHAIR.height * s * 0.52, CHAIR.glyph * s);
}

function emptyChair(ctx: Ctx, s: number, theme: HallTheme): void {
  ctx.setLineDash([Math.max(2, s * 0.06), Math.max(2, s * 0.06)]);
  ctx.globalAlpha = theme.night ? 0.75 : 0.6;
  ctx.strokeStyle = theme.night ? '#6F8A80' : theme.outline;
  ctx.lineWidth = Math.max(0.9, s * 0.024);
  ctx.stroke(chairShape(s));
}

/** Shoulders and head from behind; 0, 0 is the top of the chair back. */
function person(ctx: Ctx, suit: string, s: number, theme: HallTheme): void {
  const w = 0.29 * s;
  ctx.fillStyle = suit;
  ctx.fill(new Path2D(`M${-w} ${0.1 * s}q0 ${-0.34 * s} ${w} ${-0.34 * s}t${w} ${0.34 * s}z`));
  const r = CHAIR.head * s;
  const y = -0.27 * s;
  const hair = ctx.createRadialGradient(-r * 0.3, y - r * 0.4, r * 0.1, 0, y, r);
  hair.addColorStop(0, theme.headLight);
  hair.addColorStop(1, theme.head);
  ctx.fillStyle = hair;
  ctx.beginPath();
  ctx.arc(0, y, r, 0, Math.PI * 2);
  ctx.fill();
}

/** Gold brackets with a dark casing, from the foot of the chair up. */
function brackets(ctx: Ctx, s: number, theme: HallTheme): void {
  const x = (CHAIR.width / 2) * s + Math.max(1, s * 0.035);
  const arm = s * 0.13;
  const top = -CHAIR.height * s - s * 0.075;
  const h = CHAIR.height * s + s * 0.15;
  const shape = new Path2D(`M${x} ${top}h${arm}v${h}h${-arm}M${-x} ${top}h${-arm}v${h}h${arm}`);
  const gold = 1.1 + s * 0.032;
  ctx.lineJoin = 'miter';
  ctx.strokeStyle = theme.night ? '#000000' : theme.outline;
  ctx.lineWidth = gold * 1.9;
  ctx.stroke(shape);
  ctx.strokeStyle = BRACKET_GOLD;
  ctx.lineWidth = gold;
  ctx.stroke(shape);
}

/** A ring on the floor and a rim round the chair; 0, 0 is the chair's foot. */
function ringed(ctx: Ctx, s: number, colour: string, casing: string): void {
  const ring = new Path2D();
  ring.ellipse(0, -0.04 * s, 0.64 * s, 0.28 * s, 0, 0, Math.PI * 2);
  ctx.globalAlpha = 0.35;
  ctx.fillStyle = colour;
  ctx.fill(ring);
  ctx.globalAlpha = 1;
  ctx.lineJoin = 'round';
  const width = 1.3 + s * 0.03;
  const rim = chairShape(s);
  for (const [stroke, ringWidth, rimWidth] of [
    [casing, width * 1.9, 2.6 * width + 2],
    [colour, width, 2.6 * width],
  ] as const) {
    ctx.strokeStyle = stroke;
    ctx.lineWidth = ringWidth;
    ctx.stroke(ring);
    ctx.lineWidth = rimWidth;
    ctx.stroke(rim);
  }
}

/** A lit microphone on its stem; 0, 0 is the foot of the stem. */
function microphone(ctx: Ctx, s: number, theme: HallTheme): void {
  ctx.strokeStyle = theme.night ? '#C9D3CC' : theme.outline;
  ctx.lineWidth = Math.max(1.2, s * 0.045);
  ctx.stroke(new Path2D(`M0 0q0 ${-0.2 * s} ${0.02 * s} ${-0.4 * s}`));
  const halo = ctx.createRadialGradient(0.02 * s, -0.48 * s, 0, 0.02 * s, -0.48 * s, 0.25 * s);
  halo.addColorStop(0, `${LIVE_RED}CC`);
  halo.addColorStop(1, `${LIVE_RED}00`);
  ctx.fillStyle = halo;
  ctx.fillRect(-0.25 * s, -0.76 * s, 0.5 * s, 0.56 * s);
  ctx.fillStyle = LIVE_RED;
  ctx.strokeStyle = '#FFFFFF';
  ctx.lineWidth = Math.max(0.8, s * 0.025);
  ctx.beginPath();
  ctx.roundRect(-0.055 * s, -0.6 * s, 0.15 * s, 0.24 * s, 0.075 * s);
  ctx.fill();
  ctx.stroke();
}

function lampShape(lamp: Lamp, r: number): Path2D {
  if (lamp === 'no')
    return new Path2D(`M${-r * 0.88} ${-r * 0.88}h${r * 1.76}v${r * 1.76}h${-r * 1.76}z`);
  if (lamp === 'abstain')
    return new Path2D(`M0 ${-r * 1.18}L${r * 1.18} 0L0 ${r * 1.18}L${-r * 1.18} 0z`);
  return new Path2D(`M${-r} 0a${r} ${r} 0 1 1 ${r * 2} 0a${r} ${r} 0 1 1 ${-r * 2} 0`);
}

function lampSprite(ctx: Ctx, lamp: Lamp, s: number, ink: SpriteInk): void {
  const r = 0.2 * s;
  const { fill, ink: letterInk } = LAMP[lamp];
  const shape = lampShape(lamp, r);
  ctx.lineJoin = 'round';
  if (lamp === 'absent' || lamp === 'waiting') {
    ctx.strokeStyle = ink.theme.outline;
    ctx.lineWidth = Math.max(3, s * 0.1);
    ctx.stroke(shape);
    ctx.strokeStyle = lamp === 'absent' ? '#A9BBB3' : fill;
    ctx.lineWidth = Math.max(1.4, s * 0.045);
    ctx.stroke(shape);
    return;
  }
  ctx.fillStyle = fill;
  ctx.strokeStyle = ink.theme.outline;
  ctx.lineWidth = Math.max(1.6, s * 0.05);
  ctx.stroke(shape);
  ctx.fill(shape);
  ctx.fillStyle = letterInk;
  ctx.font = `700 ${r * 1.45}px ${FONT.condensed}`;
  ctx.textAlign = 'center';
  if (r * 2 >= 12) ctx.fillText(ink.letters[lamp], 0, r * 0.51);
}

function pool(ctx: Ctx, s: number): void {
  ctx.scale(1, 0.74);
  const light = ctx.createRadialGradient(0, 0, 0, 0, 0, 1.12 * s);
  light.addColorStop(0, 'rgba(255,233,176,.5)');
  light.addColorStop(1, 'rgba(255,233,176,0)');
  ctx.fillStyle = light;
  ctx.fillRect(-1.15 * s, -1.15 * s, 2.3 * s, 2.3 * s);
}

/** A gavel lying to the right; 0, 0 is the middle of its head. One unit of `s` is 36 podium units. */
function gavel(ctx: Ctx, s: number): void {
  ctx.scale(s / 36, s / 36);
  ctx.rotate(-0.42);
  ctx.fillStyle = '#8A5A2C';
  ctx.strokeStyle = '#2E1B0C';
  ctx.lineWidth = 0.8;
  ctx.beginPath();
  ctx.roundRect(0, -2, 31, 3.8, 1.7);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = '#A8713A';
  ctx.beginPath();
  ctx.roundRect(-6, -9.5, 12.5, 18, 2.4);
  ctx.fill();
  ctx.stroke();
  ctx.strokeStyle = '#DDB765';
  ctx.lineWidth = 1.7;
  ctx.stroke(new Path2D('M-6 -5.4h12.5M-6 4.4h12.5'));
}

const STANCES = ['n2', 'n1', 'ok', 'b1', 'b2', 'none'] as const;
const LAMPS = ['yes', 'no', 'abstain', 'absent', 'waiting'] as const;

/** Paints one sprite about the context's origin. */
export function paintSprite(ctx: Ctx, kind: SpriteKind, s: number, ink: SpriteInk): void {
  const { theme } = ink;
  const [family, name = ''] = kind.split(':');
  const stance = STANCES.find((known) => known === name);
  const lamp = LAMPS.find((known) => known === name);
  if (family === 'chair' && stance) chair(ctx, stance, s, theme);
  else if (family === 'chair') emptyChair(ctx, s, theme);
  else if (family === 'person') person(ctx, theme.suits[Number(name)] ?? theme.head, s, theme);
  else if (family === 'lamp' && lamp) lampSprite(ctx, lamp, s, ink);
  else if (kind === 'bracket') brackets(ctx, s, theme);
  else if (kind === 'picked') ringed(ctx, s, BRACKET_GOLD, theme.outline);
  else if (kind === 'you') ringed(ctx, s, theme.night ? '#4FA3DB' : YOU_BLUE, '#FFFFFF');
  else if (kind === 'live') microphone(ctx, s, theme);
  else if (kind === 'pool') pool(ctx, s);
  else gavel(ctx, s);
}
