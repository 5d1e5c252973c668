/** The floor: stone ground, carpet bowl, rows and aisles. */
import { type Point, SPAN, computeSectorArc } from '../plan/geometry.ts';
import type { HallStage } from '../plan/stage.ts';
import type { HallTheme } from '../look/theme.ts';

function trace(ctx: CanvasRenderingContext2D, points: readonly Point[]): void {
  points.forEach(({ x, y }, i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
}

function fillShape(
  ctx: CanvasRenderingContext2D,
  points: readonly Point[],
  colour: string | CanvasGradient,
): void {
  ctx.beginPath();
  trace(ctx, points);
  ctx.closePath();
  ctx.fillStyle = colour;
  ctx.fill();
}

/** The bowl of the room, carried round behind the podium so that it meets the wall. */
function paintCarpet(ctx: CanvasRenderingContext2D, stage: HallStage, theme: HallTheme): void {
  const { camera, seating } = stage;
  const outer = (seating.radii.at(-1) ?? 0) + 1.3;
  const rim = camera.arc(outer, -2.1, 2.1, undefined, 90);
  fillShape(ctx, rim, theme.aisle);
  ctx.strokeStyle = theme.edge;
  ctx.globalAlpha = 0.5;
  ctx.lineWidth = 1.4;
  ctx.stroke();
  ctx.globalAlpha = 1;
}

function paintRows(ctx: CanvasRenderingContext2D, stage: HallStage, theme: HallTheme): void {
  const { camera, seating } = stage;
  const [first = 0, second] = seating.radii;
  const half = second === undefined ? 1 : Math.max(0.66, (second - first) * 0.52);
  const edge = SPAN / 2 + 0.03;
  for (let row = seating.radii.length - 1; row >= 0; row -= 1) {
    const r = seating.radii[row] ?? first;
    const outer = camera.arc(r + half, -edge, edge);
    const inner = camera.arc(r - half * 0.92, -edge, edge);
    fillShape(ctx, [...outer, ...inner.toReversed()], row % 2 === 1 ? theme.floor : theme.floorAlt);
    ctx.beginPath();
    trace(ctx, inner);
    ctx.strokeStyle = theme.edge;
    ctx.lineWidth = 1.2;
    ctx.globalAlpha = 0.7;
    ctx.stroke();
    ctx.globalAlpha = 1;
  }
}

function paintAisles(ctx: CanvasRenderingContext2D, stage: HallStage, theme: HallTheme): void {
  const { camera, seating } = stage;
  const first = seating.radii[0] ?? 0;
  const last = seating.radii.at(-1) ?? 0;
  const along = [first - 0.6, ...seating.radii, last + 0.66];
  ctx.globalAlpha = 0.85;
  for (let sector = 1; sector <= seating.aisles; sector += 1) {
    const side = (shift: number): Point[] =>
      along.map((r) => {
        const { start } = computeSectorArc(r, sector, seating.aisles, seating.aisleWidth);
        const theta = start - (seating.aisleWidth / r) * shift;
        return camera.project(r * Math.sin(theta), r * Math.cos(theta), camera.floor(r));
      });
    fillShape(ctx, [...side(0.9), ...side(0.1).toReversed()], theme.aisle);
  }
  ctx.globalAlpha = 1;
}

/** Fills everything under the wall. */
export function paintFloor(
  ctx: CanvasRenderingContext2D,
  stage: HallStage,
  theme: HallTheme,
): void {
  const base = stage.wall + 10;
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, base, stage.width, stage.height - base);
  ctx.clip();
  const ground = ctx.createLinearGradient(0, base, 0, stage.height);
  ground.addColorStop(0, theme.groundFar);
  ground.addColorStop(1, theme.ground);
  ctx.fillStyle = ground;
  ctx.fillRect(0, base, stage.width, stage.height - base);
  paintCarpet(ctx, stage, theme);
  paintRows(ctx, stage, theme);
  paintAisles(ctx, stage, theme);
  ctx.restore();
}
