/** Chairs, their stance glyphs, and the people in them from behind. Sizes in device pixels; `s` is the chair scale. */
import type { Stance } from '../../page/session/game/hall-model.ts';
import { CHAIR_SHAPE } from '../plan/stage.ts';
import type { HallTheme } from '../look/theme.ts';

export type SpriteInk = {
  theme: HallTheme;
  letters: Readonly<Record<'yes' | 'no' | 'abstain', string>>;
};

export type Ctx = CanvasRenderingContext2D;

/** Outline of a chair back, its foot in the middle of the lower edge at 0, 0. */
export function traceChair(s: number): Path2D {
  const w = CHAIR_SHAPE.width * s;
  const h = CHAIR_SHAPE.height * s;
  const r = 0.14 * s;
  return new Path2D(
    `M${-w / 2} 0v${-h + r}q0 ${-r} ${r} ${-r}h${w - 2 * r}q${r} 0 ${r} ${r}v${h - r}z`,
  );
}

/** Triangle with its point to the left (-1) or right (1), `h` high, the base at `x`. */
function traceTriangle(x: number, y: number, h: number, side: number): string {
  const reach = side * h * 0.78;
  return `M${x} ${y - h / 2}L${x + reach} ${y}L${x} ${y + h / 2}z`;
}

/** The glyph on the back of a chair whose foot is at 0, 0. */
export function drawGlyph(ctx: Ctx, stance: Stance, s: number, theme: HallTheme): void {
  const y = -CHAIR_SHAPE.height * s * 0.52;
  const g = CHAIR_SHAPE.glyph * s;
  const { ink } = theme.stances[stance];
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
    ctx.stroke(new Path2D(traceTriangle(-side * g * 0.28, y, g * 0.8, side)));
  else
    ctx.fill(
      new Path2D(
        traceTriangle(-side * g * 0.5, y, g * 0.72, side) +
          traceTriangle(side * g * -0.02, y, g * 0.72, side),
      ),
    );
}

export function drawChair(ctx: Ctx, stance: Stance, s: number, theme: HallTheme): void {
  const shape = traceChair(s);
  ctx.fillStyle = '#00000033';
  ctx.beginPath();
  ctx.ellipse(0, 0, 0.45 * s, 0.1 * s, 0, 0, Math.PI * 2);
  ctx.fill();
  ctx.fillStyle = theme.stances[stance].fill;
  ctx.fill(shape);
  ctx.save();
  ctx.clip(shape);
  ctx.fillStyle = '#FFFFFF';
  ctx.globalAlpha = 0.28;
  ctx.fillRect(-s, -CHAIR_SHAPE.height * s, 2 * s, Math.max(1, s * 0.05));
  ctx.globalAlpha = 0.14;
  ctx.fillStyle = '#000000';
  ctx.fillRect(-s, -0.1 * s, 2 * s, 0.1 * s);
  ctx.restore();
  ctx.strokeStyle = theme.outline;
  ctx.lineWidth = Math.max(1, 0.5 + s * 0.016);
  ctx.stroke(shape);
}

export function drawEmptyChair(ctx: Ctx, s: number, theme: HallTheme): void {
  ctx.setLineDash([Math.max(2, s * 0.06), Math.max(2, s * 0.06)]);
  ctx.globalAlpha = theme.night ? 0.75 : 0.6;
  ctx.strokeStyle = theme.night ? '#6F8A80' : theme.outline;
  ctx.lineWidth = Math.max(0.9, s * 0.024);
  ctx.stroke(traceChair(s));
}

/** Shoulders and head from behind; 0, 0 is the top of the chair back. */
export function drawPerson(ctx: Ctx, suit: string, s: number, theme: HallTheme): void {
  const w = 0.29 * s;
  ctx.fillStyle = suit;
  ctx.fill(new Path2D(`M${-w} ${0.1 * s}q0 ${-0.34 * s} ${w} ${-0.34 * s}t${w} ${0.34 * s}z`));
  const r = CHAIR_SHAPE.head * s;
  const y = -0.27 * s;
  const hair = ctx.createRadialGradient(-r * 0.3, y - r * 0.4, r * 0.1, 0, y, r);
  hair.addColorStop(0, theme.headLight);
  hair.addColorStop(1, theme.head);
  ctx.fillStyle = hair;
  ctx.beginPath();
  ctx.arc(0, y, r, 0, Math.PI * 2);
  ctx.fill();
}
