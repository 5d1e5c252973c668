/** Lines between delegations: solid agreement, dashed offer, dotted opposition, each with a casing. */
import type { GameObjects, Scene } from 'phaser';
import type { HallLine, HallModel } from '../../page/session/game/hall-model.ts';
import { cutIntoDashes, makeLineArc } from '../plan/curve.ts';
import type { Point } from '../plan/geometry.ts';
import { LINE_DEPTH, findHead } from '../plan/seat-sprites.ts';
import type { HallStage } from '../plan/stage.ts';
import { LINE, parseColour } from '../look/theme.ts';

/** On and off lengths in CSS pixels of the screen; absent: solid. */
const DASH: Partial<Record<HallLine['kind'], readonly [number, number]>> = {
  offer: [7, 5],
  opposition: [2, 4],
};
const LIFT = 46;

export type DrawnLine = { line: HallLine; path: readonly Point[] };

/** The lines of a model whose two delegations sit in the hall, as paths on the stage. */
export function planLines(model: HallModel, stage: HallStage): DrawnLine[] {
  const seatOf = new Map(model.seats.map((seat, index) => [seat.id, stage.seats[index]]));
  return model.lines.flatMap((line) => {
    const from = seatOf.get(line.from);
    const to = seatOf.get(line.to);
    if (!from || !to) return [];
    const lift = LIFT * Math.min(1, stage.width / 800);
    return [{ line, path: makeLineArc(findHead(from), findHead(to), lift) }];
  });
}

function strokePath(graphics: GameObjects.Graphics, path: readonly Point[]): void {
  graphics.beginPath();
  path.forEach(({ x, y }, i) => (i === 0 ? graphics.moveTo(x, y) : graphics.lineTo(x, y)));
  graphics.strokePath();
}

function drawLine(
  graphics: GameObjects.Graphics,
  { line, path }: DrawnLine,
  night: boolean,
  zoom: number,
): void {
  const ink = LINE[night ? 'night' : 'day'];
  graphics.lineStyle(5.4 / zoom, parseColour(ink.casing), 0.75);
  strokePath(graphics, path);
  graphics.lineStyle(2.4 / zoom, parseColour(ink[line.kind]), 1);
  const dash = DASH[line.kind];
  const pieces = dash ? cutIntoDashes(path, dash[0] / zoom, dash[1] / zoom) : [path];
  for (const piece of pieces) strokePath(graphics, piece);
  for (const end of [path[0], path.at(-1)]) {
    if (!end) continue;
    graphics.fillStyle(parseColour(ink.casing), 0.9).fillCircle(end.x, end.y, 5 / zoom);
    graphics.fillStyle(parseColour(ink[line.kind]), 1).fillCircle(end.x, end.y, 3.4 / zoom);
  }
}

export class LinesView {
  readonly #graphics: GameObjects.Graphics;

  constructor(scene: Scene) {
    this.#graphics = scene.add.graphics().setDepth(LINE_DEPTH);
  }

  /** @param zoom lines keep their width on the screen */
  sync(lines: readonly DrawnLine[], night: boolean, zoom: number): void {
    this.#graphics.clear();
    for (const line of lines) drawLine(this.#graphics, line, night, zoom);
  }
}
