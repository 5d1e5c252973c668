/** Lines of words on a canvas: fitted to a box, and drawn from the side from which they are read. */
const GOLD = '#DDB765';
/** Free at both ends of a line. */
export const INSET = 14;

export type BoardLine = {
  text: string;
  font: string;
  size: number;
  colour: string;
  height: number;
  /** Read from the right; by its letters unless told, as a part of a longer line may begin with others. */
  rtl?: boolean;
};

function chooseFace(line: BoardLine, bold: boolean): string {
  const font = line.font.replace('SIZE', `${line.size}px`);
  return bold ? font.replace(/^\d+/u, '700') : font;
}

/** Pixels kept free at the end of a line that was made smaller: widths do not quite go with sizes. */
const SLACK = 2;
/** Share of its size that is left to a line before its words are shortened, and that size in any case. */
const LEAST = { share: 0.7, size: 11.5 };

export function fitLine(ctx: CanvasRenderingContext2D, line: BoardLine, room: number): BoardLine {
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

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
/** Marks after which a line may end without a space, and what goes with them. */
const ENDS = /[，。、；：！？）】」』]$/u;
const CLOSES = /^[\]，。、；：！？）】」』…]/u;

/** A line in parts that stay whole, each with the space after it. */
function listParts(text: string): string[] {
  const parts = [''];
  let afterWord = false;
  for (const { segment, isWordLike = false } of segmenter.segment(text)) {
    const last = parts.length - 1;
    const before = parts[last] ?? '';
    const unspaced = (afterWord && isWordLike) || (ENDS.test(before) && !CLOSES.test(segment));
    if (unspaced || before.endsWith(' ')) parts.push(segment);
    else parts[last] += segment;
    afterWord = isWordLike;
  }
  return parts;
}

/** Breaks a line between words into lines of `room` pixels. */
function wrap(ctx: CanvasRenderingContext2D, line: BoardLine, room: number): BoardLine[] {
  ctx.font = chooseFace(line, false);
  const texts = [''];
  for (const part of listParts(line.text)) {
    const last = texts.length - 1;
    const longer = texts[last] + part;
    if (texts[last] === '' || ctx.measureText(longer.trimEnd()).width <= room) texts[last] = longer;
    else texts.push(part);
  }
  const rtl = readsFromRight(line.text);
  return texts.map((text) => ({ ...line, text: text.trimEnd(), rtl }));
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
        ? [fitLine(ctx, line, w)]
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

/** Writes lines into a box of `w` by `h` from its upper corner, brackets in gold. */
export function paintLines(
  ctx: CanvasRenderingContext2D,
  lines: readonly BoardLine[],
  { w, h }: { w: number; h: number },
): void {
  const room = w - 2 * INSET;
  let y = 0;
  fitLines(ctx, lines, room, h - 10).forEach((line, i) => {
    y += line.height;
    drawLine(ctx, line, [INSET, i === 0 ? y : y + 3, room]);
  });
}

/** A line cut to `room` pixels, from the side from which it is read. */
export function drawLine(
  ctx: CanvasRenderingContext2D,
  line: BoardLine,
  [x, y, room]: readonly [number, number, number],
): void {
  ctx.font = chooseFace(line, false);
  const text = shorten(ctx, line.text, room);
  const rtl = line.rtl ?? readsFromRight(line.text);
  ctx.direction = rtl ? 'rtl' : 'ltr';
  ctx.textAlign = rtl ? 'right' : 'left';
  let at = rtl ? x + room : x;
  for (const part of text.split(/([[\]])/u)) {
    const isBracket = part === '[' || part === ']';
    ctx.font = chooseFace(line, isBracket);
    ctx.fillStyle = isBracket ? GOLD : line.colour;
    ctx.fillText(part, at, y);
    at += ctx.measureText(part).width * (rtl ? -1 : 1);
  }
}

/** By the first letter. */
function readsFromRight(text: string): boolean {
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(/\p{L}/u.exec(text)?.[0] ?? '');
}
