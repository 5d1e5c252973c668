/** The two wall screens: lines of words from the model, brackets in gold, a clock in large figures. */
import type { HallModel } from '../../page/session/game/hall-model.ts';
import { findFlagCell } from '../look/flags.ts';
import { computeBoothHeight, hasBooths, computeRoomScale } from './paint-wall.ts';
import type { HallStage } from '../plan/stage.ts';
import { FONT, type HallTheme } from '../look/theme.ts';

const SCREEN = { w: 204, h: 122, inset: 14 };
const CLOCK = /^\d{1,2}:\d{2}$/u;
const GOLD = '#DDB765';

export type BoardLine = {
  text: string;
  font: string;
  size: number;
  colour: string;
  height: number;
};

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

function chooseFace(line: BoardLine, bold: boolean): string {
  const font = line.font.replace('SIZE', `${line.size}px`);
  return bold ? font.replace(/^\d+/u, '700') : font;
}

/** Pixels kept free at the end of a line that was made smaller: widths do not quite go with sizes. */
const SLACK = 2;
/** Share of its size that is left to a line before its words are shortened, and that size in any case. */
const LEAST = { share: 0.7, size: 11.5 };

function fit(ctx: CanvasRenderingContext2D, line: BoardLine, room: number): BoardLine {
  ctx.font = chooseFace(line, false);
  const { width } = ctx.measureText(line.text);
  if (width <= room) return line;
  const share = (room - SLACK) / width;
  return {
    ...line,
    size: line.size * Math.max(LEAST.share, LEAST.size / line.size, share),
  };
}

/** Shortens `text` to `room` pixels; a closing bracket stays closed. */
function shorten(ctx: CanvasRenderingContext2D, text: string, room: number): string {
  if (ctx.measureText(text).width <= room) return text;
  const close = text.endsWith(']') ? ']' : '';
  let kept = text.slice(0, text.length - close.length);
  while (kept.length > 1 && ctx.measureText(`${kept}…${close}`).width > room)
    kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…${close}`;
}

/** Breaks a line between words into lines of `room` pixels. */
function wrap(ctx: CanvasRenderingContext2D, line: BoardLine, room: number): BoardLine[] {
  ctx.font = chooseFace(line, false);
  const texts = [''];
  for (const word of line.text.split(' ')) {
    const last = texts.length - 1;
    const longer = texts[last] === '' ? word : `${texts[last]} ${word}`;
    if (texts[last] === '' || ctx.measureText(longer).width <= room) texts[last] = longer;
    else texts.push(word);
  }
  return texts.map((text) => ({ ...line, text }));
}

/** Sizes tried for the words under a heading, against the size they are written in: the largest that fits is taken. */
const SIZES = [1.3, 1.2, 1.1, 1, 0.93, 0.86];

/** Lines wrapped at the largest size at which all fit; the last before the foot is cut where none does. */
function fitLines(
  ctx: CanvasRenderingContext2D,
  lines: readonly BoardLine[],
  w: number,
  h: number,
): BoardLine[] {
  let fitted: BoardLine[] = [];
  for (const share of SIZES) {
    fitted = lines.flatMap((line, i) =>
      i === 0
        ? [fit(ctx, line, w)]
        : wrap(ctx, { ...line, size: line.size * share, height: line.height * share }, w),
    );
    if (fitted.reduce((sum, line) => sum + line.height, 0) <= h) return fitted;
  }
  const foot = fitted.slice(-1);
  const kept = fitted.slice(0, -1);
  const tall = (): number => [...kept, ...foot].reduce((sum, line) => sum + line.height, 0);
  while (kept.length > 2 && tall() > h) kept.pop();
  const last = kept.at(-1);
  const said = kept.map(({ text }) => text).join(' ');
  const close = said.lastIndexOf('[') > said.lastIndexOf(']') ? ']' : '';
  if (last && kept.length > 1) kept[kept.length - 1] = { ...last, text: `${last.text}…${close}` };
  return [...kept, ...foot];
}

/** Writes lines into a box of `w` by `h` from its upper left corner, brackets in gold. */
export function paintLines(
  ctx: CanvasRenderingContext2D,
  lines: readonly BoardLine[],
  { w, h }: { w: number; h: number },
): void {
  ctx.textAlign = 'left';
  const room = w - 2 * SCREEN.inset;
  let y = 0;
  fitLines(ctx, lines, room, h - 10).forEach((line, i) => {
    y += line.height;
    ctx.font = chooseFace(line, false);
    const text = shorten(ctx, line.text, room);
    drawBracketed(ctx, { ...line, text }, SCREEN.inset, i === 0 ? y : y + 3);
  });
}

/** Text in one line, square brackets in gold and bold. */
function drawBracketed(ctx: CanvasRenderingContext2D, line: BoardLine, x: number, y: number): void {
  let at = x;
  for (const part of line.text.split(/([[\]])/u)) {
    const isBracket = part === '[' || part === ']';
    ctx.font = chooseFace(line, isBracket);
    ctx.fillStyle = isBracket ? GOLD : line.colour;
    ctx.fillText(part, at, y);
    at += ctx.measureText(part).width;
  }
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
  ctx.drawImage(flags, cell.x, cell.y, cell.w, cell.h, SCREEN.inset, y, 40, 30);
  return true;
}

/** @param flag paints the flag at a height and says whether there was one */
function paintFloorScreen(
  ctx: CanvasRenderingContext2D,
  words: readonly BoardLine[],
  flag: (y: number) => boolean,
): void {
  ctx.textAlign = 'left';
  const room = SCREEN.w - 2 * SCREEN.inset;
  const indent = flag((words[0]?.height ?? 0) + 11) ? 50 : 0;
  const total = words.reduce((sum, line) => sum + line.height, 0);
  // What goes with the name lies in the lower half, under the flag.
  const gap = Math.max(0, Math.min(16, SCREEN.h - 14 - total));
  const squeeze = Math.min(1, (SCREEN.h - 14) / Math.max(1, total));
  let y = 0;
  words.forEach((line, i) => {
    y += line.height * squeeze + (i === 3 ? gap : 0);
    const aside = (i === 1 || i === 2) && !CLOCK.test(line.text) ? indent : 0;
    const fitted = fit(ctx, line, room - aside);
    ctx.font = chooseFace(fitted, false);
    const text = shorten(ctx, line.text, room - aside);
    drawBracketed(ctx, { ...fitted, text }, SCREEN.inset + aside, i === 0 ? y : y + 3);
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
