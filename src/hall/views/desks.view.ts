/** Desks, one drawing a row, so that each row's desk lies over the chairs in front of it. */
import type { GameObjects, Scene } from 'phaser';
import { type Point, computeSectorArc } from '../plan/geometry.ts';
import { ROW_DEPTH } from '../plan/seat-sprites.ts';
import type { HallStage } from '../plan/stage.ts';
import { type HallTheme, parseColour } from '../look/theme.ts';

/** Desk in pitches: from the far edge to the near one, and its height; the first two scale with the chairs. */
const FAR = 0.5;
const NEAR = 0.14;
const HEIGHT = 0.52;

function fill(graphics: GameObjects.Graphics, points: readonly Point[], colour: string): void {
  graphics.fillStyle(parseColour(colour), 1);
  graphics.beginPath();
  points.forEach(({ x, y }, i) => (i === 0 ? graphics.moveTo(x, y) : graphics.lineTo(x, y)));
  graphics.closePath();
  graphics.fillPath();
}

function drawRow(
  graphics: GameObjects.Graphics,
  stage: HallStage,
  r: number,
  theme: HallTheme,
): void {
  const { camera, seating } = stage;
  const floor = camera.floor(r);
  const top = floor + HEIGHT * seating.size;
  for (let sector = 0; sector <= seating.aisles; sector += 1) {
    const { start, arc } = computeSectorArc(r, sector, seating.aisles, seating.aisleWidth);
    const edge = (radius: number, y: number): Point[] =>
      camera.arc(radius, start + 0.02, start + arc - 0.02, y, 24);
    const far = edge(r - FAR * seating.size, top);
    const lip = edge(r - (NEAR + 0.05) * seating.size, top);
    const near = edge(r - NEAR, top);
    const foot = edge(r - NEAR, floor);
    fill(graphics, [...near, ...foot.toReversed()], theme.desk);
    fill(graphics, [...far, ...near.toReversed()], theme.deskTop);
    fill(graphics, [...lip, ...near.toReversed()], theme.deskShine);
  }
}

export class DesksView {
  readonly #scene: Scene;
  readonly #rows: GameObjects.Graphics[] = [];

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  sync(stage: HallStage, theme: HallTheme): void {
    stage.seating.radii.forEach((r, row) => {
      const graphics = this.#rows[row] ?? this.#scene.add.graphics();
      this.#rows[row] = graphics;
      graphics
        .clear()
        .setDepth(row * ROW_DEPTH)
        .setVisible(true);
      drawRow(graphics, stage, r, theme);
    });
    for (const unused of this.#rows.slice(stage.seating.radii.length)) unused.setVisible(false);
  }
}
