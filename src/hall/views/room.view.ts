/** The still room: one painting at fit, and a sharp one of what is on the screen while zoomed in. */
import type { GameObjects, Scene, Textures } from 'phaser';
import type { ViewSight } from './sprites.view.ts';
import { FIT } from '../hand/view-window.ts';

type Paint = (ctx: CanvasRenderingContext2D) => void;

class Layer {
  readonly #texture: Textures.CanvasTexture;
  readonly #image: GameObjects.Image;

  constructor(scene: Scene, key: string, depth: number) {
    const texture = scene.textures.createCanvas(key, 2, 2);
    if (!texture) throw new Error(`the texture ${key} exists already`);
    this.#texture = texture;
    this.#image = scene.add.image(0, 0, key).setOrigin(0, 0).setDepth(depth).setVisible(false);
  }

  /** Paints the part of the stage seen through the window, in device pixels. */
  paint({ view, dpr, stage }: ViewSight, paint: Paint): void {
    const width = Math.round(stage.width * dpr);
    const height = Math.round(stage.height * dpr);
    if (this.#texture.width !== width || this.#texture.height !== height)
      this.#texture.setSize(width, height);
    const ctx = this.#texture.context;
    ctx.save();
    ctx.setTransform(view.zoom * dpr, 0, 0, view.zoom * dpr, view.x * dpr, view.y * dpr);
    paint(ctx);
    ctx.restore();
    this.#texture.refresh();
    this.#image
      .setFrame('__BASE')
      .setPosition(-view.x / view.zoom, -view.y / view.zoom)
      .setScale(1 / (view.zoom * dpr))
      .setVisible(true);
  }

  hide(): void {
    this.#image.setVisible(false);
  }
}

export class RoomView {
  readonly #whole: Layer;
  readonly #close: Layer;
  #wholeKey = '';
  #closeKey = '';

  constructor(scene: Scene) {
    this.#whole = new Layer(scene, 'hall-room', -2);
    this.#close = new Layer(scene, 'hall-room-close', -1);
  }

  /** @param key names the picture: an equal key at an equal sight is not painted again */
  sync(key: string, sight: ViewSight, paint: Paint): void {
    const wholeKey = JSON.stringify([key, sight.stage, sight.dpr]);
    const closeKey = JSON.stringify([wholeKey, sight.view]);
    if (this.#wholeKey !== wholeKey) this.#whole.paint({ ...sight, view: FIT }, paint);
    this.#wholeKey = wholeKey;
    if (sight.view.zoom === 1) this.#close.hide();
    else if (this.#closeKey !== closeKey) this.#close.paint(sight, paint);
    this.#closeKey = closeKey;
  }

  /** Paints anew at the next sync, as after a lost context. */
  forget(): void {
    this.#wholeKey = '';
    this.#closeKey = '';
  }
}
