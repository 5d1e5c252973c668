/** All views of the hall together: one call draws a model on a stage as seen through a window. */
import type { Scene } from 'phaser';
import type { HallModel } from '../../page/session/game/hall-model.ts';
import { DesksView } from './desks.view.ts';
import { FriezeView } from './frieze.view.ts';
import { GavelView } from './gavel.view.ts';
import { LampsView } from './lamps.view.ts';
import { LinesView, planLines } from './lines.view.ts';
import { paintRoom, makeRoomKey } from '../paint/paint-room.ts';
import type { Box } from '../plan/boxes.ts';
import type { PlatesView } from './plates.view.ts';
import { RoomView } from './room.view.ts';
import { listHallSprites } from '../plan/seat-sprites.ts';
import { SpriteSheet } from '../look/sprite-sheet.ts';
import { type ViewSight, SpritesView } from './sprites.view.ts';
import type { HallStage } from '../plan/stage.ts';
import { DAY, NIGHT, STRONG_STANCES } from '../look/theme.ts';

export class HallViews {
  readonly #plates: PlatesView;
  readonly #flags: HTMLImageElement | undefined;
  readonly #sheet: SpriteSheet;
  readonly #room: RoomView;
  readonly #desks: DesksView;
  readonly #sprites: SpritesView;
  readonly #lines: LinesView;
  readonly #gavel: GavelView;
  readonly #frieze: FriezeView;
  readonly #lamps: LampsView;
  readonly #told: (lighting: boolean) => void;
  #last: { model: HallModel; stage: HallStage; sight: ViewSight } | undefined;
  /** What the sprites on the sheet were painted for. */
  #sheetKey = '';

  /** @param told called with whether lamps are being lit in turn */
  constructor(
    scene: Scene,
    plates: PlatesView,
    flags: HTMLImageElement | undefined,
    told: (lighting: boolean) => void,
  ) {
    this.#plates = plates;
    this.#told = told;
    this.#flags = flags;
    this.#sheet = new SpriteSheet(scene.textures);
    this.#room = new RoomView(scene);
    this.#desks = new DesksView(scene);
    this.#sprites = new SpritesView(scene, this.#sheet);
    this.#lines = new LinesView(scene);
    this.#gavel = new GavelView(scene, this.#sprites);
    this.#frieze = new FriezeView(scene, flags);
    this.#lamps = new LampsView(scene, () => {
      if (this.#last) this.#drawRoom(this.#last.model, this.#last.stage, this.#last.sight);
    });
  }

  /** @param taken boxes on the screen that plates keep clear of */
  draw(model: HallModel, stage: HallStage, sight: ViewSight, taken: readonly Box[]): void {
    this.#last = { model, stage, sight };
    this.#drawRoom(model, stage, sight);
    const lines = planLines(model, stage);
    this.#lines.sync(lines, model.night, sight.view.zoom / computeLineWeight(stage.width));
    this.#plates.lay({ model, stage, lines }, sight.view, taken);
  }

  /** Lights all lamps at once. */
  skip(): void {
    this.#lamps.skip();
  }

  #drawRoom(whole: HallModel, stage: HallStage, sight: ViewSight): void {
    const seats = this.#lamps.lit(whole);
    const { lighting } = this.#lamps;
    const model = { ...whole, seats, boards: lighting ? showCallingBoard(whole) : whole.boards };
    const light = model.night ? NIGHT : DAY;
    const theme = model.strongStances ? { ...light, stances: STRONG_STANCES } : light;
    const letters = model.words.lampLetters;
    const sheetKey = JSON.stringify([
      model.night,
      model.strongStances,
      sight.view.zoom,
      sight.dpr,
      sight.stage,
      letters,
    ]);
    if (sheetKey !== this.#sheetKey) {
      this.#sprites.endChanges();
      this.#sheet.reset({ theme, letters });
    }
    this.#sheetKey = sheetKey;
    this.#room.sync(makeRoomKey(model), sight, (ctx) =>
      paintRoom(ctx, stage, theme, model, this.#flags),
    );
    this.#desks.sync(stage, theme);
    this.#sprites.sync(listHallSprites(model, stage), sight);
    this.#told(lighting);
    // What came of the vote is told when the last lamp is lit.
    if (lighting) return this.#gavel.wait(model.gavel);
    this.#frieze.sync(model, stage, theme);
    this.#gavel.sync(model.gavel, model.adopted, model.still);
  }

  /** Everything is painted anew at the next draw, as after a lost context. */
  forget(): void {
    this.#sheetKey = '';
    this.#room.forget();
  }
}

/** The screens while names are being called. */
function showCallingBoard({ boards }: HallModel): HallModel['boards'] {
  return { ...boards, right: boards.calling ?? boards.right };
}

/** Lines are thinner on a small stage, where chairs are small too. */
function computeLineWeight(width: number): number {
  return Math.min(1, Math.max(0.6, width / 800));
}
