/** What stands at or over a chair: brackets, rings, microphone, lamps, light, and the gavel. Device pixels. */
import type { HallLamp } from '../../page/session/game/hall-model.ts';
import { type Ctx, type SpriteInk, traceChair } from './paint-chair.ts';
import { CHAIR_SHAPE } from '../plan/stage.ts';
import { BRACKET_GOLD, FONT, type HallTheme, LAMP, LIVE_RED } from '../look/theme.ts';

/** Gold brackets with a dark casing, from the foot of the chair up. */
export function drawBrackets(ctx: Ctx, s: number, theme: HallTheme): void {
  const x = (CHAIR_SHAPE.width / 2) * s + Math.max(1, s * 0.035);
  const arm = s * 0.13;
  const top = -CHAIR_SHAPE.height * s - s * 0.075;
  const h = CHAIR_SHAPE.height * s + s * 0.15;
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
export function drawRing(ctx: Ctx, s: number, colour: string, casing: string): void {
  const ring = new Path2D();
  ring.ellipse(0, -0.04 * s, 0.64 * s, 0.28 * s, 0, 0, Math.PI * 2);
  ctx.globalAlpha = 0.35;
  ctx.fillStyle = colour;
  ctx.fill(ring);
  ctx.globalAlpha = 1;
  ctx.lineJoin = 'round';
  const width = 1.3 + s * 0.03;
  const rim = traceChair(s);
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
export function drawMicrophone(ctx: Ctx, s: number, theme: HallTheme): void {
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

function traceLamp(lamp: HallLamp, r: number): Path2D {
  if (lamp === 'no')
    return new Path2D(`M${-r * 0.88} ${-r * 0.88}h${r * 1.76}v${r * 1.76}h${-r * 1.76}z`);
  if (lamp === 'abstain')
    return new Path2D(`M0 ${-r * 1.18}L${r * 1.18} 0L0 ${r * 1.18}L${-r * 1.18} 0z`);
  return new Path2D(`M${-r} 0a${r} ${r} 0 1 1 ${r * 2} 0a${r} ${r} 0 1 1 ${-r * 2} 0`);
}

export function drawLamp(ctx: Ctx, lamp: HallLamp, s: number, ink: SpriteInk): void {
  const dark = lamp === 'absent' || lamp === 'waiting';
  const r = (dark ? 0.13 : 0.2) * s;
  const { fill, ink: letterInk } = LAMP[lamp];
  const shape = traceLamp(lamp, r);
  ctx.lineJoin = 'round';
  if (dark) {
    ctx.strokeStyle = ink.theme.outline;
    ctx.lineWidth = Math.max(3, s * 0.08);
    ctx.stroke(shape);
    ctx.strokeStyle = lamp === 'absent' ? '#A9BBB3' : fill;
    ctx.lineWidth = Math.max(1.4, s * 0.03);
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

export function pool(ctx: Ctx, s: number): void {
  ctx.scale(1, 0.74);
  const light = ctx.createRadialGradient(0, 0, 0, 0, 0, 1.12 * s);
  light.addColorStop(0, 'rgba(255,233,176,.5)');
  light.addColorStop(1, 'rgba(255,233,176,0)');
  ctx.fillStyle = light;
  ctx.fillRect(-1.15 * s, -1.15 * s, 2.3 * s, 2.3 * s);
}

/** A gavel lying to the right; 0, 0 is the middle of its head. One unit of `s` is 36 podium units. */
export function drawGavel(ctx: Ctx, s: number): void {
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
