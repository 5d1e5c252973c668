/** All views of the hall together: one call draws a model on a stage as seen through a window. */
import type { Scene } from 'phaser';
import type { HallModel } from '../app/hall-model.ts';
import { DesksView } from './desks.view.ts';
import { GavelView } from './gavel.view.ts';
import { LinesView, linePaths } from './lines.view.ts';
import { paintRoom, roomKey } from './paint-room.ts';
import type { PlatesView } from './plates.view.ts';
import { RoomView } from './room.view.ts';
import { hallSprites } from './seat-sprites.ts';
import { SpriteSheet } from './sprite-sheet.ts';
import { type Sight, SpritesView } from './sprites.view.ts';
import type { Stage } from './stage.ts';
import { DAY, NIGHT } from './theme.ts';

export class HallViews {
  readonly #plates: PlatesView;
  readonly #flags: HTMLImageElement | undefined;
  readonly #sheet: SpriteSheet;
  readonly #room: RoomView;
  readonly #desks: DesksView;
  readonly #sprites: SpritesView;
  readonly #lines: LinesView;
  readonly #gavel: GavelView;
  /** What the sprites on the sheet were painted for. */
  #sheetKey = '';

  constructor(scene: Scene, plates: PlatesView, flags: HTMLImageElement | undefined) {
    this.#plates = plates;
    this.#flags = flags;
    this.#sheet = new SpriteSheet(scene.textures);
    this.#room = new RoomView(scene);
    this.#desks = new DesksView(scene);
    this.#sprites = new SpritesView(scene, this.#sheet);
    this.#lines = new LinesView(scene);
    this.#gavel = new GavelView(scene, this.#sprites);
  }

  draw(model: HallModel, stage: Stage, sight: Sight): void {
    const theme = model.night ? NIGHT : DAY;
    const letters = model.words.lampLetters;
    const { zoom } = sight.view;
    const sheetKey = JSON.stringify([model.night, zoom, sight.dpr, sight.stage, letters]);
    if (sheetKey !== this.#sheetKey) this.#sheet.reset({ theme, letters });
    this.#sheetKey = sheetKey;
    this.#room.sync(roomKey(model), sight, (ctx) =>
      paintRoom(ctx, stage, theme, model, this.#flags),
    );
    this.#desks.sync(stage, theme);
    this.#sprites.sync(hallSprites(model, stage), sight);
    const lines = linePaths(model, stage);
    this.#lines.sync(lines, model.night, zoom / lineWeight(stage.width));
    this.#gavel.sync(model.gavel, model.still);
    this.#plates.lay({ model, stage, lines }, sight.view);
  }

  /** Everything is painted anew at the next draw, as after a lost context. */
  forget(): void {
    this.#sheetKey = '';
    this.#room.forget();
  }
}

/** Lines are thinner on a small stage, where chairs are small too. */
function lineWeight(width: number): number {
  return Math.min(1, Math.max(0.6, width / 800));
}
