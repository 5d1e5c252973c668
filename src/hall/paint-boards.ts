/** The two wall screens: lines of words from the model, brackets in gold, a clock in large figures. */
import type { HallModel } from '../app/hall-model.ts';
import { flagCell } from './flags.ts';
import { roomScale } from './paint-wall.ts';
import type { Stage } from './stage.ts';
import { FONT, type HallTheme } from './theme.ts';

const SCREEN = { w: 204, h: 122, inset: 14 };
/** Lines a screen holds at most. */
const ROWS = 6;
const CLOCK = /^\d{1,2}:\d{2}$/u;
const GOLD = '#DDB765';

type Line = { text: string; font: string; size: number; colour: string; height: number };

function screenLines(lines: readonly string[], right: boolean): Line[] {
  return lines.map((text, i) => {
    const plain = {
      text,
      font: `500 SIZE ${FONT.condensed}`,
      size: 15,
      colour: '#EFE9D2',
      height: 20,
    };
    if (i === 0)
      return {
        ...plain,
        font: `600 SIZE ${FONT.condensed}`,
        size: 12.5,
        colour: '#9FC3B5',
        height: 22,
      };
    if (CLOCK.test(text))
      return { ...plain, font: `500 SIZE ${FONT.mono}`, size: 25, colour: '#F5C73B', height: 31 };
    if (right && i === 1)
      return {
        ...plain,
        font: `600 SIZE ${FONT.condensed}`,
        size: 19,
        colour: '#FDFDFA',
        height: 26,
      };
    if (right) return { ...plain, size: 13, colour: '#B7CBC2', height: 17 };
    return plain;
  });
}

function face(line: Line, bold: boolean): string {
  const font = line.font.replace('SIZE', `${line.size}px`);
  return bold ? font.replace(/^\d+/u, '700') : font;
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

/** Breaks a line between words into at most `rows` lines of `room` pixels. */
function wrap(ctx: CanvasRenderingContext2D, line: Line, room: number, rows: number): Line[] {
  ctx.font = face(line, false);
  const texts = [''];
  for (const word of line.text.split(' ')) {
    const last = texts.length - 1;
    const longer = texts[last] === '' ? word : `${texts[last]} ${word}`;
    if (texts[last] === '' || ctx.measureText(longer).width <= room || texts.length === rows)
      texts[last] = longer;
    else texts.push(word);
  }
  return texts.map((text) => ({ ...line, text: shorten(ctx, text, room) }));
}

/** Lets long lines run over where the screen has rows to spare. */
function wrapAll(ctx: CanvasRenderingContext2D, lines: readonly Line[], room: number): Line[] {
  let spare = Math.max(0, ROWS - lines.length);
  return lines.flatMap((line, i) => {
    const wrapped = wrap(ctx, line, room, i === 0 ? 1 : 1 + spare);
    spare -= wrapped.length - 1;
    return wrapped;
  });
}

/** Text in one line, square brackets in gold and bold. */
function bracketed(ctx: CanvasRenderingContext2D, line: Line, x: number, y: number): void {
  let at = x;
  for (const part of line.text.split(/([[\]])/u)) {
    const isBracket = part === '[' || part === ']';
    ctx.font = face(line, isBracket);
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
  const cell = flagCell(code);
  if (!cell) return false;
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(flags, cell.x, cell.y, cell.w, cell.h, SCREEN.inset, y, 40, 30);
  return true;
}

/** @param flag paints the flag at a height and says whether there was one */
function paintScreen(
  ctx: CanvasRenderingContext2D,
  theme: HallTheme,
  words: readonly Line[],
  flag: (y: number) => boolean,
): void {
  frame(ctx, theme);
  ctx.textAlign = 'left';
  const room = SCREEN.w - 2 * SCREEN.inset;
  const indent = flag((words[0]?.height ?? 0) + 11) ? 50 : 0;
  const lines = indent > 0 ? [...words] : wrapAll(ctx, words, room);
  const total = lines.reduce((sum, line) => sum + line.height, 0);
  const squeeze = Math.min(1, (SCREEN.h - 14) / Math.max(1, total));
  let y = 0;
  lines.forEach((line, i) => {
    y += line.height * squeeze;
    const aside = (i === 1 || i === 2) && !CLOCK.test(line.text) ? indent : 0;
    ctx.font = face(line, false);
    const text = shorten(ctx, line.text, room - aside);
    bracketed(ctx, { ...line, text }, SCREEN.inset + aside, i === 0 ? y : y + 3);
  });
}

/** Paints both screens where the wall has room for them. */
export function paintBoards(
  ctx: CanvasRenderingContext2D,
  stage: Stage,
  theme: HallTheme,
  model: HallModel,
  flags: HTMLImageElement | undefined,
): void {
  const room = stage.width / 2 - 190 * roomScale(stage);
  const booths =
    (model.boards.booths?.length ?? 0) > 0 && stage.width >= 760 && stage.wall >= 170 ? 36 : 0;
  const scale = Math.min(
    1.2,
    (room - 24) / (SCREEN.w + 10),
    (stage.wall - booths - 26) / (SCREEN.h + 10),
  );
  if (scale < 0.72) return;
  const speaker = model.seats.find((seat) => seat.id === model.speaking);
  for (const [side, lines] of [
    [-1, screenLines(model.boards.left, false)],
    [1, screenLines(model.boards.right, true)],
  ] as const) {
    if (lines.length === 0) continue;
    const middle = stage.width / 2 + side * (stage.width / 2 - room / 2 + 4);
    ctx.save();
    ctx.translate(
      middle - (SCREEN.w * scale) / 2,
      Math.min(26, Math.max(12, (stage.wall - booths - SCREEN.h * scale) / 2)),
    );
    ctx.scale(scale, scale);
    paintScreen(
      ctx,
      theme,
      lines,
      (y) => side === 1 && flags !== undefined && paintFlag(ctx, flags, speaker?.flag, y),
    );
    ctx.restore();
  }
}
