/** The gavel's blow: lift 120 ms, strike 60, settle 180; at adoption it falls twice. */
import type { Scene } from 'phaser';
import type { SpritesView } from './sprites.view.ts';

/** Milliseconds from one blow to the next. */
const BLOW = 360;

export class GavelView {
  readonly #scene: Scene;
  readonly #sprites: SpritesView;
  #heard: number | undefined;

  constructor(scene: Scene, sprites: SpritesView) {
    this.#scene = scene;
    this.#sprites = sprites;
  }

  /** The blow that is due is held back until the next sync. */
  wait(gavel: number): void {
    this.#heard ??= gavel - 1;
  }

  /**
   * @param gavel the model's count; the first one seen is silent
   * @param twice the text is adopted
   */
  sync(gavel: number, twice: boolean, still: boolean): void {
    const falls = this.#heard !== undefined && gavel > this.#heard && !still;
    this.#heard = gavel;
    const image = this.#sprites.image('gavel');
    if (!falls || !image) return;
    this.#scene.tweens.killTweensOf(image);
    const rest = image.y;
    const lift = image.displayHeight * 0.45;
    const blow = [
      { angle: -34, y: rest - lift, delay: 0, duration: 120, ease: 'Cubic.easeOut' },
      { angle: 10, y: rest + lift * 0.08, delay: 120, duration: 60, ease: 'Quad.easeIn' },
      { angle: 0, y: rest, delay: 180, duration: 180, ease: 'Cubic.easeOut' },
    ];
    for (const after of twice ? [0, BLOW] : [0])
      for (const part of blow)
        this.#scene.tweens.add({ ...part, targets: image, delay: after + part.delay });
  }
}
