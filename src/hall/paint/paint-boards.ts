/** The two wall screens: lines of words from the model, brackets in gold, a clock in large figures. */
import type { HallModel } from '../../page/session/game/hall-model.ts';
import { type BoardLine, drawLine, fitLine, INSET, paintLines } from './board-lines.ts';
import { findFlagCell } from '../look/flags.ts';
import { computeBoothHeight, hasBooths, computeRoomScale } from './paint-wall.ts';
import type { HallStage } from '../plan/stage.ts';
import { FONT, type HallTheme } from '../look/theme.ts';

const SCREEN = { w: 204, h: 122 };
const CLOCK = /^\d{1,2}:\d{2}$/u;

const LETTERS = { condensed: `500 SIZE ${FONT.condensed}`, bold: `600 SIZE ${FONT.condensed}` };
const HEADING = { font: LETTERS.bold, size: 12.5, colour: '#9FC3B5', height: 22 };
const WORDS = { font: LETTERS.condensed, size: 15, colour: '#EFE9D2', height: 19 };
const FOOT = { font: `500 SIZE ${FONT.mono}`, size: 12, colour: '#9FC3B5', height: 19 };
const NAME = { font: LETTERS.bold, size: 20, colour: '#FDFDFA', height: 27 };
const ASIDE = { font: LETTERS.condensed, size: 13.5, colour: '#B7CBC2', height: 18 };
const TIME = { font: `500 SIZE ${FONT.mono}`, size: 25, colour: '#F5C73B', height: 31 };

/** A heading, the words, and what is open. */
function layTextLines(lines: readonly string[]): BoardLine[] {
  return lines.map((text, i) => {
    if (i === 0) return { text: text.toUpperCase(), ...HEADING };
    return i === lines.length - 1 && lines.length > 2 ? { text, ...FOOT } : { text, ...WORDS };
  });
}

/** A heading, a name beside its flag, and what goes with it. */
function layFloorLines(lines: readonly string[]): BoardLine[] {
  return lines.map((text, i) => {
    if (i === 0) return { text: text.toUpperCase(), ...HEADING };
    if (CLOCK.test(text)) return { text, ...TIME };
    return i === 1 ? { text, ...NAME } : { text, ...ASIDE };
  });
}

function frame(ctx: CanvasRenderingContext2D, theme: HallTheme): void {
  const { w, h } = SCREEN;
  ctx.fillStyle = theme.night ? '#04090780' : '#0000002E';
  ctx.fillRect(-2, -1, w + 13, h + 12);
  ctx.fillStyle = '#0B1512';
  ctx.fillRect(-5, -5, w + 10, h + 10);
  const glow = ctx.createLinearGradient(0, 0, w, h);
  glow.addColorStop(0, '#16332C');
  glow.addColorStop(0.5, theme.screen);
  glow.addColorStop(1, theme.screen);
  ctx.fillStyle = glow;
  ctx.fillRect(0, 0, w, h);
  ctx.strokeStyle = theme.night ? '#2E5A4C' : '#23463B';
  ctx.lineWidth = 1;
  ctx.strokeRect(0.5, 0.5, w - 1, h - 1);
}

function paintFlag(
  ctx: CanvasRenderingContext2D,
  flags: HTMLImageElement,
  code: string | undefined,
  y: number,
): boolean {
  const cell = findFlagCell(code);
  if (!cell) return false;
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(flags, cell.x, cell.y, cell.w, cell.h, INSET, y, 40, 30);
  return true;
}

/** @param flag paints the flag at a height and says whether there was one */
function paintFloorScreen(
  ctx: CanvasRenderingContext2D,
  words: readonly BoardLine[],
  flag: (y: number) => boolean,
): void {
  const room = SCREEN.w - 2 * INSET;
  const indent = flag((words[0]?.height ?? 0) + 11) ? 50 : 0;
  const total = words.reduce((sum, line) => sum + line.height, 0);
  // What goes with the name lies in the lower half, under the flag.
  const gap = Math.max(0, Math.min(16, SCREEN.h - 14 - total));
  const squeeze = Math.min(1, (SCREEN.h - 14) / Math.max(1, total));
  let y = 0;
  words.forEach((line, i) => {
    y += line.height * squeeze + (i === 3 ? gap : 0);
    const aside = (i === 1 || i === 2) && !CLOCK.test(line.text) ? indent : 0;
    const fitted = fitLine(ctx, line, room - aside);
    drawLine(ctx, fitted, [INSET + aside, i === 0 ? y : y + 3, room - aside]);
  });
}

/** Where the wall is free again under the screens, in CSS pixels from the top. */
export function measureUnderScreens(stage: HallStage, model: HallModel): number {
  const hung = hangScreens(stage, hasBooths(stage, model));
  return hung ? hung.top + (SCREEN.h + 5) * hung.scale : 0;
}

/** Where the screens hang: middle from the middle of the wall, top, and scale; undefined where there is no room. */
function hangScreens(
  stage: HallStage,
  booths: boolean,
): { aside: number; top: number; scale: number } | undefined {
  const room = stage.width / 2 - 190 * computeRoomScale(stage);
  const below = booths ? computeBoothHeight(stage) + 8 : 0;
  const scale = Math.min(
    2,
    (room - 24) / (SCREEN.w + 10),
    (stage.wall - below - 26) / (SCREEN.h + 10),
  );
  if (scale < 0.72) return undefined;
  const spare = (stage.wall - below - SCREEN.h * scale) / 2;
  return { aside: stage.width / 2 - room / 2 + 4, top: Math.min(30, Math.max(12, spare)), scale };
}

/** Paints both screens where the wall has room for them. */
export function paintBoards(
  ctx: CanvasRenderingContext2D,
  stage: HallStage,
  theme: HallTheme,
  model: HallModel,
  flags: HTMLImageElement | undefined,
): void {
  const hung = hangScreens(stage, hasBooths(stage, model));
  if (!hung) return;
  const { aside, top, scale } = hung;
  const speaker = model.seats.find((seat) => seat.id === model.speaking);
  const speaks = model.boards.right[1] === speaker?.name;
  const flag = (y: number): boolean =>
    speaks && flags !== undefined && paintFlag(ctx, flags, speaker?.flag, y);
  for (const side of [-1, 1] as const) {
    const lines = side === -1 ? model.boards.left : model.boards.right;
    if (lines.length === 0) continue;
    ctx.save();
    ctx.translate(stage.width / 2 + side * aside - (SCREEN.w * scale) / 2, top);
    ctx.scale(scale, scale);
    frame(ctx, theme);
    if (side === -1) paintLines(ctx, layTextLines(lines), SCREEN);
    else paintFloorScreen(ctx, layFloorLines(lines), flag);
    ctx.restore();
  }
}
