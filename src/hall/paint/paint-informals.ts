/** The informals room: a panelled wall with windows, a flip chart with the package, coffee by the door. */
import type { HallModel } from '../../page/session/game/hall-model.ts';
import { type BoardLine, paintLines } from './board-lines.ts';
import type { HallStage } from '../plan/stage.ts';
import { FONT, type HallTheme } from '../look/theme.ts';

type Ctx = CanvasRenderingContext2D;

/** Width and height of the flip chart's page, of a window and of the coffee table, in its own units. */
const PAGE = { w: 300, h: 178 };
const WINDOW = { w: 84, h: 104 };

function drawPanels(ctx: Ctx, stage: HallStage, theme: HallTheme): void {
  const base = stage.wall + 14;
  const wood = ctx.createLinearGradient(0, 0, 0, base);
  wood.addColorStop(0, theme.night ? '#17130D' : '#CDBFA2');
  wood.addColorStop(1, theme.night ? '#2A2115' : '#DDD2B9');
  ctx.fillStyle = wood;
  ctx.fillRect(0, 0, stage.width, base);
  ctx.strokeStyle = theme.night ? '#0B0906' : '#AD9C78';
  ctx.globalAlpha = 0.5;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let x = 0; x < stage.width; x += 46) {
    ctx.moveTo(x, 0);
    ctx.lineTo(x, base);
  }
  ctx.stroke();
  ctx.globalAlpha = 1;
  ctx.fillStyle = theme.desk;
  ctx.fillRect(0, base - 14, stage.width, 8);
  if (theme.night) drawLampLight(ctx, stage, theme, base);
}

/** The lamp over the flip chart warms the wood behind it. */
function drawLampLight(ctx: Ctx, stage: HallStage, theme: HallTheme, base: number): void {
  const [x, reach] = [stage.width / 2, base * 1.5];
  const light = ctx.createRadialGradient(x, base * 0.35, 0, x, base * 0.35, reach);
  light.addColorStop(0, `rgba(255,226,160,${theme.spot})`);
  light.addColorStop(1, 'rgba(255,226,160,0)');
  ctx.fillStyle = light;
  ctx.fillRect(x - reach, 0, 2 * reach, base);
}

function drawWindow(ctx: Ctx, x: number, y: number, k: number, theme: HallTheme): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(k, k);
  ctx.fillStyle = theme.desk;
  ctx.fillRect(-4, -4, WINDOW.w + 8, WINDOW.h + 8);
  const sky = ctx.createLinearGradient(0, 0, 0, WINDOW.h);
  sky.addColorStop(0, theme.night ? '#0A1526' : '#BFD9E6');
  sky.addColorStop(1, theme.night ? '#16263A' : '#EAF1EC');
  ctx.fillStyle = sky;
  ctx.fillRect(0, 0, WINDOW.w, WINDOW.h);
  ctx.fillStyle = theme.night ? '#22364B' : '#9DB7A8';
  ctx.fill(new Path2D(`M0 ${WINDOW.h}v-22l18 -10l14 8l20 -16l32 18v22z`));
  ctx.fillStyle = theme.desk;
  ctx.fillRect(WINDOW.w / 2 - 1.5, 0, 3, WINDOW.h);
  ctx.fillRect(0, WINDOW.h * 0.42, WINDOW.w, 3);
  ctx.restore();
}

function drawCoffee(ctx: Ctx, x: number, y: number, k: number, theme: HallTheme): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(k, k);
  ctx.fillStyle = theme.deskTop;
  ctx.fill(new Path2D('M-46 0l8 -10h76l8 10z'));
  ctx.fillStyle = theme.desk;
  ctx.fill(new Path2D('M-46 0h92v8h-92zM-40 8h6v26h-6zM34 8h6v26h-6z'));
  ctx.fillStyle = theme.night ? '#8F9A94' : '#EDEFEA';
  ctx.strokeStyle = theme.outline;
  ctx.lineWidth = 1;
  for (const cup of [
    'M-30 -14h12v8h-12z',
    'M-12 -14h12v8h-12z',
    'M12 -32h20v26h-20zM16 -38h12v6h-12z',
  ]) {
    const shape = new Path2D(cup);
    ctx.fill(shape);
    ctx.stroke(shape);
  }
  ctx.restore();
}

function drawEasel(ctx: Ctx, theme: HallTheme): void {
  ctx.strokeStyle = theme.desk;
  ctx.lineWidth = 6;
  ctx.stroke(
    new Path2D(`M${-PAGE.w * 0.3} 0l-26 ${PAGE.h + 54}M${PAGE.w * 0.3} 0l26 ${PAGE.h + 54}`),
  );
  ctx.fillStyle = '#0000002E';
  ctx.fillRect(-PAGE.w / 2 + 5, 6, PAGE.w, PAGE.h);
  ctx.fillStyle = theme.panel;
  ctx.fillRect(-PAGE.w / 2, 0, PAGE.w, PAGE.h);
  ctx.strokeStyle = theme.panelEdge;
  ctx.lineWidth = 1;
  ctx.strokeRect(-PAGE.w / 2, 0, PAGE.w, PAGE.h);
  ctx.fillStyle = theme.desk;
  ctx.fillRect(-PAGE.w / 2 - 6, -6, PAGE.w + 12, 10);
}

function layPageLines({ boards }: HallModel): BoardLine[] {
  const [called = '', by = '', stands = '', size = ''] = boards.right;
  const [heading = '', ...changes] = boards.left;
  const plain = { font: `500 SIZE ${FONT.condensed}`, size: 16, colour: '#13201D', height: 21 };
  return [
    { ...plain, font: `600 SIZE ${FONT.condensed}`, size: 12.5, colour: '#74510B', text: heading },
    ...changes.map((text) => ({ ...plain, text })),
    {
      ...plain,
      size: 13,
      colour: '#42504B',
      height: 19,
      text: [`${called} ${by}`, stands, size].join(' · '),
    },
  ];
}

/** Paints the wall and what stands before it; the floor is painted over its foot. */
export function paintInformals(ctx: Ctx, stage: HallStage, theme: HallTheme): void {
  drawPanels(ctx, stage, theme);
  const k = Math.min(1.5, stage.wall / 190);
  const aside = Math.min(stage.width * 0.36, 360 * k);
  const half = (WINDOW.w * k) / 2;
  for (const middle of [-aside - half, -aside + 1.7 * half, aside - 1.7 * half, aside + half])
    if (Math.abs(middle) + half < stage.width / 2 - 8)
      drawWindow(ctx, stage.width / 2 + middle - half, stage.wall * 0.18, k, theme);
}

/** Lines of ink where words would be too small to be read; they stand on the paper beside the room. */
function scribble(ctx: Ctx): void {
  ctx.strokeStyle = '#42504B';
  ctx.lineWidth = 7;
  ctx.stroke(
    new Path2D([0.62, 0.84, 0.7, 0.5].map((w, i) => `M24 ${38 + i * 32}h${PAGE.w * w}`).join('')),
  );
}

/** Under this scale words on the chart are smaller than nine pixels. */
const LEGIBLE = 0.6;

/** Paints the flip chart and the coffee on the floor where the podium of the hall stands. */
export function paintRoomThings(
  ctx: Ctx,
  stage: HallStage,
  theme: HallTheme,
  model: HallModel,
): void {
  const k = Math.min(1.7, stage.wall / 205);
  const cups = Math.max(0.55, k);
  const aside = Math.min(stage.width * 0.36, 300 * cups);
  drawCoffee(ctx, stage.width / 2 + aside, stage.wall + 14, cups, theme);
  ctx.save();
  ctx.translate(stage.width / 2, stage.wall + 26 * k - (PAGE.h + 34) * k);
  ctx.scale(k, k);
  drawEasel(ctx, theme);
  ctx.translate(-PAGE.w / 2, 4);
  if (k < LEGIBLE) scribble(ctx);
  else paintLines(ctx, layPageLines(model), { w: PAGE.w, h: PAGE.h - 6 });
  ctx.restore();
}
