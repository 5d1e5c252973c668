/** The podium: marble steps, three officers behind a desk, name signs, rostrum. */
import type { HallModel } from '../../page/session/game/hall-model.ts';
import { paintMarble } from './paint-marble.ts';
import { OFFICERS } from '../plan/podium-plan.ts';
import type { HallStage } from '../plan/stage.ts';
import { FONT, type HallTheme } from '../look/theme.ts';

function block(
  ctx: CanvasRenderingContext2D,
  theme: HallTheme,
  y: number,
  w: number,
  h: number,
  depth: number,
  seed: number,
): void {
  const slope = depth * 0.8;
  paintMarble(ctx, { x: -w / 2, y: y - depth, w, h: depth }, theme, seed + 1, 1, () => {
    ctx.moveTo(-w / 2, y);
    ctx.lineTo(-w / 2 + slope, y - depth);
    ctx.lineTo(w / 2 - slope, y - depth);
    ctx.lineTo(w / 2, y);
  });
  paintMarble(ctx, { x: -w / 2, y, w, h }, theme, seed, 0.2);
  ctx.fillStyle = theme.finLight;
  ctx.globalAlpha = 0.35;
  ctx.fillRect(-w / 2, y, w, 1);
  ctx.globalAlpha = 1;
}

function drawOfficer(
  ctx: CanvasRenderingContext2D,
  theme: HallTheme,
  x: number,
  suit: string,
): void {
  const y = -40;
  ctx.fillStyle = theme.desk;
  ctx.beginPath();
  ctx.roundRect(x - 13, y - 31, 26, 36, 4);
  ctx.fill();
  ctx.strokeStyle = theme.fin;
  ctx.lineWidth = 0.7;
  ctx.stroke();
  ctx.fillStyle = suit;
  ctx.fill(new Path2D(`M${x - 12} ${y + 3}q0 -17 12 -17t12 17z`));
  ctx.fillStyle = '#F3F1E4';
  ctx.fill(new Path2D(`M${x - 3} ${y - 13}l3 9l3 -9z`));
  ctx.fillStyle = theme.skin;
  ctx.fill(new Path2D(`M${x - 6.6} ${y - 20}a6.6 6.6 0 1 1 13.2 0a6.6 6.6 0 1 1 -13.2 0`));
  ctx.fillStyle = theme.head;
  ctx.fill(new Path2D(`M${x - 6.8} ${y - 20}a6.8 6.8 0 0 1 13.6 0q-6 -5 -13.6 0z`));
}

function drawDeskTop(ctx: CanvasRenderingContext2D, theme: HallTheme): void {
  const shine = ctx.createLinearGradient(0, -44, 0, -30);
  shine.addColorStop(0, theme.deskTop);
  shine.addColorStop(1, theme.deskShine);
  ctx.fillStyle = shine;
  ctx.fill(new Path2D('M-125 -30l9.6 -12h230.8l9.6 12Z'));
  ctx.fillStyle = theme.desk;
  ctx.fillRect(-125, -30, 250, 5);
}

/** A small sign that is legible at any stage size or left out: letters never under 9 CSS pixels. */
function drawSigns(
  ctx: CanvasRenderingContext2D,
  stage: HallStage,
  theme: HallTheme,
  words: readonly string[],
): void {
  const { x, y, k } = stage.podium;
  const size = Math.min(20, 11 * Math.max(1, k * 0.95));
  if (k < 0.62) return;
  ctx.font = `600 ${size}px ${FONT.condensed}`;
  ctx.textAlign = 'center';
  words.forEach((word, i) => {
    const room = i === 1 ? 84 * k : 66 * k;
    const w = Math.min(room, ctx.measureText(word).width + 9);
    const cx = x + (OFFICERS[i] ?? 0) * 1.22 * k;
    const top = y - 15 * k - size * 0.7;
    ctx.fillStyle = theme.panel;
    ctx.fillRect(cx - w / 2, top, w, size + 4);
    ctx.strokeStyle = theme.panelEdge;
    ctx.lineWidth = 0.7;
    ctx.strokeRect(cx - w / 2, top, w, size + 4);
    ctx.fillStyle = '#13201D';
    ctx.fillText(word, cx, top + size * 0.98, room - 7);
  });
}

function drawRostrum(ctx: CanvasRenderingContext2D, theme: HallTheme): void {
  block(ctx, theme, 20, 66, 30, 9, 71);
  ctx.strokeStyle = theme.outline;
  ctx.lineWidth = 1.6;
  ctx.stroke(new Path2D('M0 14v-13'));
  ctx.fillStyle = theme.outline;
  ctx.fill(new Path2D('M-2.4 0a2.4 2.4 0 1 1 4.8 0a2.4 2.4 0 1 1 -4.8 0'));
}

/** Paints the podium at its place on the stage; the gavel is a sprite of its own. */
export function paintPodium(
  ctx: CanvasRenderingContext2D,
  stage: HallStage,
  theme: HallTheme,
  model: HallModel,
): void {
  const { x, y, k } = stage.podium;
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(k, k);
  const shade = ctx.createRadialGradient(0, 0, 60, 0, 0, 190);
  shade.addColorStop(0, 'rgba(0,0,0,.3)');
  shade.addColorStop(0.75, 'rgba(0,0,0,.14)');
  shade.addColorStop(1, 'rgba(0,0,0,0)');
  ctx.save();
  ctx.translate(0, 32);
  ctx.scale(1.12, 0.22);
  ctx.fillStyle = shade;
  ctx.fillRect(-190, -190, 380, 380);
  ctx.restore();
  block(ctx, theme, 4, 344, 26, 16, 31);
  OFFICERS.forEach((dx, i) => drawOfficer(ctx, theme, dx, theme.suits[i] ?? theme.head));
  block(ctx, theme, -30, 250, 36, 12, 47);
  drawDeskTop(ctx, theme);
  drawRostrum(ctx, theme);
  ctx.restore();
  drawSigns(ctx, stage, theme, model.boards.podium);
}
