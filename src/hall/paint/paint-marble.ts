/** Serpentine marble: green stone with pale veins, the same for the same seed. */
import type { Box } from '../plan/boxes.ts';
import type { HallTheme } from '../look/theme.ts';

/** A fixed sequence of numbers 0..1, so that the stone looks the same in every picture. */
export function makeGrain(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 4294967296;
  };
}

function drawVein(
  ctx: CanvasRenderingContext2D,
  box: Box,
  next: () => number,
  reach: number,
): void {
  let x = box.x + next() * box.w;
  let y = box.y - box.h * 0.2 + next() * box.h * 0.6;
  let heading = 0.35 + next() * 0.9;
  ctx.beginPath();
  ctx.moveTo(x, y);
  for (let step = 0; step < 9; step += 1) {
    heading += (next() - 0.5) * 1.5;
    x += Math.cos(heading) * reach * (0.4 + next());
    y += Math.sin(heading) * reach * (0.2 + next() * 0.7);
    ctx.lineTo(x, y);
  }
  ctx.stroke();
}

/**
 * Fills the box with stone.
 * @param path traces the shape to fill, inside the box
 * @param lit 0 (in shade) to 1 (facing the light)
 */
export function paintMarble(
  ctx: CanvasRenderingContext2D,
  box: Box,
  theme: HallTheme,
  seed: number,
  lit: number,
  path?: () => void,
): void {
  const next = makeGrain(seed);
  const [light, mid, dark] = theme.marble;
  ctx.save();
  ctx.beginPath();
  if (path) path();
  else ctx.rect(box.x, box.y, box.w, box.h);
  ctx.clip();
  const base = ctx.createLinearGradient(box.x, box.y, box.x + box.w, box.y + box.h);
  base.addColorStop(0, lit > 0.5 ? light : mid);
  base.addColorStop(0.5, mid);
  base.addColorStop(1, lit > 0.5 ? mid : dark);
  ctx.fillStyle = base;
  ctx.fillRect(box.x, box.y, box.w, box.h);
  const reach = Math.max(8, Math.min(box.h, box.w) * 0.5);
  for (let i = 0; i < 14; i += 1) {
    const x = box.x + next() * box.w;
    const y = box.y + next() * box.h;
    const radius = reach * (0.8 + next() * 1.8);
    const cloud = ctx.createRadialGradient(x, y, 0, x, y, radius);
    cloud.addColorStop(0, i % 2 === 0 ? light : dark);
    cloud.addColorStop(1, `${i % 2 === 0 ? light : dark}00`);
    ctx.globalAlpha = 0.3;
    ctx.fillStyle = cloud;
    ctx.fillRect(box.x, box.y, box.w, box.h);
  }
  ctx.strokeStyle = theme.vein;
  ctx.lineJoin = 'round';
  const veins = Math.min(90, 8 + Math.round((box.w * box.h) / 700));
  for (let i = 0; i < veins; i += 1) {
    const strong = next() > 0.8;
    ctx.globalAlpha = strong ? 0.3 : 0.13;
    ctx.lineWidth = strong ? 0.9 + next() * 0.7 : 0.5;
    drawVein(ctx, box, next, reach * 0.6);
  }
  ctx.restore();
}
