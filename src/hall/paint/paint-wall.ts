/** The far wall: side slats, gold-leaf fins, the bracketed graticule, interpreters' windows. */
import type { HallModel } from '../../page/session/game/hall-model.ts';
import { makeGrain, paintMarble } from './paint-marble.ts';
import type { HallStage } from '../plan/stage.ts';
import { FONT, type HallTheme } from '../look/theme.ts';

/** Room scale against the 1020 px stage of the design. */
export function computeRoomScale(stage: HallStage): number {
  return stage.width / 1020;
}

function paintSides(ctx: CanvasRenderingContext2D, stage: HallStage, theme: HallTheme): void {
  const base = stage.wall + 16;
  const shade = ctx.createLinearGradient(0, 0, 0, base);
  shade.addColorStop(0, theme.sideDark);
  shade.addColorStop(1, theme.side);
  ctx.fillStyle = shade;
  ctx.fillRect(0, 0, stage.width, base);
  const inner = 196 * computeRoomScale(stage);
  ctx.strokeStyle = theme.fin;
  ctx.lineWidth = 1.3;
  ctx.globalAlpha = theme.night ? 0.16 : 0.26;
  ctx.beginPath();
  for (let x = 0; x < stage.width / 2 - inner * 0.7; x += 9)
    for (const side of [-1, 1]) {
      ctx.moveTo(stage.width / 2 + side * (inner * 0.78 + x), 0);
      ctx.lineTo(stage.width / 2 + side * (inner + x * 1.03), base);
    }
  ctx.stroke();
  ctx.globalAlpha = 1;
}

const FINS = 26;

function fillTrapezium(
  ctx: CanvasRenderingContext2D,
  cx: number,
  top: readonly [number, number],
  bottom: readonly [number, number],
  base: number,
): void {
  ctx.beginPath();
  ctx.moveTo(cx + top[0], 0);
  ctx.lineTo(cx + top[1], 0);
  ctx.lineTo(cx + bottom[1], base);
  ctx.lineTo(cx + bottom[0], base);
  ctx.closePath();
}

function paintFin(
  ctx: CanvasRenderingContext2D,
  cx: number,
  index: number,
  half: readonly [number, number],
  base: number,
  theme: HallTheme,
): void {
  const from = ((index + 0.16) / FINS) * 2 - 1;
  const to = ((index + 0.7) / FINS) * 2 - 1;
  const [top, bottom] = half;
  const leaf = ctx.createLinearGradient(cx + from * bottom, 0, cx + to * bottom, 0);
  leaf.addColorStop(0, theme.fin);
  leaf.addColorStop(0.42, theme.finLight);
  leaf.addColorStop(0.62, theme.finLight);
  leaf.addColorStop(1, theme.fin);
  ctx.fillStyle = leaf;
  fillTrapezium(ctx, cx, [from * top, to * top], [from * bottom, to * bottom], base);
  ctx.fill();
  const next = makeGrain(index * 7919 + 17);
  ctx.save();
  ctx.clip();
  for (let y = 0; y < base; y += 7 + next() * 20) {
    ctx.globalAlpha = (theme.night ? 0.015 : 0.03) + next() * (theme.night ? 0.03 : 0.06);
    ctx.fillStyle = next() > 0.5 ? '#FFFFFF' : theme.fin;
    ctx.fillRect(cx + from * bottom - 20, y, (to - from) * bottom + 40, 3 + next() * 16);
  }
  ctx.restore();
}

function paintGold(ctx: CanvasRenderingContext2D, stage: HallStage, theme: HallTheme): void {
  const k = computeRoomScale(stage);
  const cx = stage.width / 2;
  const base = stage.wall + 10;
  const half: [number, number] = [150 * k, 196 * k];
  const back = ctx.createLinearGradient(0, 0, 0, base);
  back.addColorStop(0, theme.wallDark);
  back.addColorStop(0.7, theme.wallLight);
  back.addColorStop(1, theme.wallDark);
  ctx.fillStyle = back;
  fillTrapezium(ctx, cx, [-half[0], half[0]], [-half[1], half[1]], base);
  ctx.fill();
  ctx.globalAlpha = 0.9;
  for (let i = 0; i < FINS; i += 1) paintFin(ctx, cx, i, half, base, theme);
  ctx.globalAlpha = 1;
  const light = ctx.createRadialGradient(cx, base * 0.3, 0, cx, base * 0.3, base);
  light.addColorStop(0, `rgba(255,243,207,${theme.spot})`);
  light.addColorStop(1, 'rgba(255,243,207,0)');
  ctx.fillStyle = light;
  ctx.fillRect(cx - half[1] * 1.4, 0, half[1] * 2.8, base);
}

/** A globe grid in brackets: the game's own mark, no organisation's emblem. */
function paintMark(ctx: CanvasRenderingContext2D, stage: HallStage, theme: HallTheme): void {
  const tall = Math.min(stage.wall * 0.16, stage.width * 0.13);
  const radius = Math.min(Math.max(44 * computeRoomScale(stage), tall), stage.wall * 0.3);
  const k = radius / 44;
  ctx.save();
  ctx.translate(stage.width / 2, Math.max(radius + 6, stage.wall * 0.33));
  ctx.scale(k, k);
  paintMarble(ctx, { x: -44, y: -44, w: 88, h: 88 }, theme, 5, 0, () =>
    ctx.arc(0, 0, 44, 0, Math.PI * 2),
  );
  ctx.strokeStyle = theme.finLight;
  ctx.lineWidth = 2;
  ctx.stroke(new Path2D('M44 0A44 44 0 1 1 -44 0A44 44 0 1 1 44 0'));
  ctx.strokeStyle = '#F1E2B4';
  ctx.lineWidth = 1.5;
  ctx.stroke(
    new Path2D(
      'M20 0A20 20 0 1 1 -20 0A20 20 0 1 1 20 0M9 0A9 20 0 1 1 -9 0A9 20 0 1 1 9 0M-20 0H20M0 -20V20M-17 -10H17M-17 10H17',
    ),
  );
  ctx.lineWidth = 3.6;
  ctx.stroke(new Path2D('M-23 -27h-9v54h9M23 -27h9v54h-9'));
  ctx.restore();
}

/** A window of an interpreters' booth in its own units. */
const BOOTH = { w: 56, h: 32, pitch: 62 };

function computeBoothScale(stage: HallStage): number {
  return Math.min(1.7, Math.max(0.72, Math.min(computeRoomScale(stage), stage.wall / 215)));
}

/** Height of the row of booths, in CSS pixels. */
export function computeBoothHeight(stage: HallStage): number {
  return BOOTH.h * computeBoothScale(stage) + 4;
}

/** Booths need a wall that holds them under the screens, which say more. */
export function hasBooths(stage: HallStage, { boards }: HallModel): boolean {
  return (boards.booths?.length ?? 0) > 0 && stage.width >= 640 && stage.wall >= 160;
}

function paintBooth(ctx: CanvasRenderingContext2D, letters: string, theme: HallTheme): void {
  ctx.fillStyle = theme.boothFrame;
  ctx.fillRect(0, 0, BOOTH.w, BOOTH.h);
  const glass = ctx.createLinearGradient(0, 0, BOOTH.w, BOOTH.h);
  glass.addColorStop(0, theme.booth);
  glass.addColorStop(1, theme.night ? '#C79F4E' : '#C3D6DD');
  ctx.fillStyle = glass;
  ctx.fillRect(3, 3, BOOTH.w - 6, BOOTH.h - 6);
  ctx.fillStyle = theme.boothFrame;
  ctx.fill(new Path2D('M12 20a5 5 0 1 1 10 0a5 5 0 1 1 -10 0M9 29q8 -8 16 0z'));
  ctx.fillStyle = '#13201D';
  ctx.font = `600 13px ${FONT.condensed}`;
  ctx.textAlign = 'right';
  const drawn = DRAWN.get(letters);
  if (drawn) drawLetters(ctx, drawn);
  else ctx.fillText(letters, 51, 20.5, 24);
}

/** No font that comes with the page has the Chinese characters, and for two letters none is fetched: path and width of line. */
const DRAWN: ReadonlyMap<string, readonly [path: string, width: number]> = new Map([
  [
    '中文',
    [
      'M26 12.5h9v5h-9zM30.5 9.5v12M38 12.5h11.5M43.5 9.5l.6 2.4M40 12.8c1.5 4 4.5 7 9.5 8.4M48 12.8c-1.5 4 -5 7 -10 8.4',
      1.35,
    ],
  ],
  [
    'РУ',
    [
      'M36.3 20.5v-8.6h3.1a2.5 2.5 0 0 1 0 5h-3.1M43.6 11.6l3.2 6M50.4 11.6l-3.5 7q-.8 1.6-2.7 1.2',
      1.7,
    ],
  ],
]);

function drawLetters(
  ctx: CanvasRenderingContext2D,
  [path, width]: readonly [string, number],
): void {
  ctx.strokeStyle = '#13201D';
  ctx.lineWidth = width;
  ctx.stroke(new Path2D(path));
}

function paintBooths(
  ctx: CanvasRenderingContext2D,
  stage: HallStage,
  theme: HallTheme,
  letters: readonly string[],
): void {
  const left = Math.ceil(letters.length / 2);
  const k = computeBoothScale(stage);
  letters.forEach((label, i) => {
    const x =
      i < left ? 6 + i * BOOTH.pitch * k : stage.width - BOOTH.pitch * k * (letters.length - i);
    ctx.save();
    ctx.translate(x, stage.wall - computeBoothHeight(stage) + 2);
    ctx.scale(k, k);
    paintBooth(ctx, label, theme);
    ctx.restore();
  });
}

/** Paints the wall down to the floor line, in CSS pixels of the stage. */
export function paintWall(
  ctx: CanvasRenderingContext2D,
  stage: HallStage,
  theme: HallTheme,
  model: HallModel,
): void {
  paintSides(ctx, stage, theme);
  paintGold(ctx, stage, theme);
  // The flags of an adoption rise before them.
  if (hasBooths(stage, model) && !model.adopted)
    paintBooths(ctx, stage, theme, model.boards.booths ?? []);
  paintMark(ctx, stage, theme);
}
