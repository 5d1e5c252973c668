/** At adoption flags rise on staffs along the wall, one after the other. */
import type { GameObjects, Scene } from 'phaser';
import type { HallModel } from '../../page/session/game/hall-model.ts';
import { findFlagCell } from '../look/flags.ts';
import { measureUnderScreens } from '../paint/paint-boards.ts';
import { computeRoomScale } from '../paint/paint-wall.ts';
import type { HallStage } from '../plan/stage.ts';
import { parseColour, type HallTheme } from '../look/theme.ts';

const ATLAS = 'hall-flags';
/** Milliseconds from one flag to the next, and of one rising: 12 flags stand after 72 times 12. */
const STEP = 12;
const RISE = 720;
/** Over the wall and under all that stands on the floor. */
const DEPTH = -0.5;
/** Half the width of the gold wall, in CSS pixels of a 1020 px stage. */
const GOLD = 212;

type Staff = { x: number; foot: number; top: number; width: number };

/**
 * The staffs of `n` flags, half on either side of the gold wall, from left to right.
 * @param free where the wall is free under the screens
 */
function planStaffs(stage: HallStage, n: number, free: number): Staff[] {
  const side = stage.width / 2 - GOLD * computeRoomScale(stage);
  const left = Math.ceil(n / 2);
  const pitch = Math.min(
    64 * Math.max(1, computeRoomScale(stage)),
    (side - 16) / Math.max(1, left),
  );
  const width = Math.min(pitch * 0.62, (stage.wall - free) * 0.75);
  const foot = stage.wall + 6;
  const top = Math.max(free + 9, foot - Math.min(stage.wall * 0.62, width * 2.9));
  return Array.from({ length: n }, (_, i) => {
    const right = i - left;
    const x = i < left ? side - (left - i) * pitch : stage.width - side + (right + 0.4) * pitch;
    return { x, foot, top, width };
  });
}

export class FriezeView {
  readonly #scene: Scene;
  readonly #staffs: GameObjects.Graphics;
  readonly #flags: GameObjects.Image[] = [];
  readonly #has: boolean;
  #risen = '';

  constructor(scene: Scene, atlas: HTMLImageElement | undefined) {
    this.#scene = scene;
    this.#has = atlas !== undefined;
    if (atlas) scene.textures.addImage(ATLAS, atlas);
    this.#staffs = scene.add.graphics().setDepth(DEPTH).setVisible(false);
  }

  sync(model: HallModel, stage: HallStage, theme: HallTheme): void {
    const { frieze: codes, still } = model;
    const shown = this.#has ? codes.filter((code) => findFlagCell(code)) : [];
    const places = planStaffs(stage, shown.length, measureUnderScreens(stage, model));
    const key = shown.join();
    const rises = key !== '' && key !== this.#risen && !still;
    this.#risen = key;
    this.#drawStaffs(places, theme);
    for (const unused of this.#flags.slice(shown.length)) unused.setVisible(false);
    shown.forEach((code, i) => {
      const place = places[i];
      if (place) this.#raise(this.#flag(i, code), place, rises ? i * STEP : undefined);
    });
  }

  #drawStaffs(places: readonly Staff[], theme: HallTheme): void {
    this.#staffs.clear().setVisible(places.length > 0);
    for (const { x, foot, top, width } of places) {
      this.#staffs
        .fillStyle(parseColour(theme.fin), 1)
        .fillRect(x - 1.5, top - 4, 3, foot - top + 4);
      this.#staffs.fillStyle(parseColour(theme.finLight), 1).fillCircle(x, top - 5, 3);
      this.#staffs.fillStyle(parseColour(theme.panelEdge), 1);
      this.#staffs.fillRect(x - width * 0.16, foot - 3, width * 0.32, 5);
    }
  }

  #flag(i: number, code: string): GameObjects.Image {
    const image = this.#flags[i] ?? this.#scene.add.image(0, 0, ATLAS).setDepth(DEPTH + 0.1);
    this.#flags[i] = image;
    const cell = findFlagCell(code);
    const texture = this.#scene.textures.get(ATLAS);
    if (cell && !texture.has(code)) texture.add(code, 0, cell.x, cell.y, cell.w, cell.h);
    return image.setTexture(ATLAS, code).setOrigin(0, 0).setVisible(true);
  }

  #raise(image: GameObjects.Image, place: Staff, after: number | undefined): void {
    const height = place.width * 0.75;
    image.setDisplaySize(place.width, height).setX(place.x + 1.5);
    if (after === undefined) {
      if (!this.#scene.tweens.isTweening(image)) image.setY(place.top);
      return;
    }
    image.setY(place.foot - height - 6);
    this.#scene.tweens.add({
      targets: image,
      y: place.top,
      delay: after,
      duration: RISE,
      ease: 'Cubic.easeOut',
    });
  }
}
