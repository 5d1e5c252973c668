/** Reconciles pooled images to the list of sprites; never destroys one while the hall stands. */
import type { GameObjects, Scene } from 'phaser';
import type { SpriteWish } from '../plan/seat-sprites.ts';
import { EXACT, type SpriteSheet } from '../look/sprite-sheet.ts';
import type { Size, ViewWindow } from '../hand/view-window.ts';

/** How the stage is seen when sprites are laid out. */
export type Sight = { view: ViewWindow; dpr: number; stage: Size; still: boolean };

const FADE_MS = 220;

export class SpritesView {
  readonly #scene: Scene;
  readonly #sheet: SpriteSheet;
  readonly #images = new Map<string, GameObjects.Image>();
  readonly #kinds = new Map<string, string>();
  readonly #spare: GameObjects.Image[] = [];
  /** Old looks that are fading out. */
  readonly #ghosts = new Set<GameObjects.Image>();

  constructor(scene: Scene, sheet: SpriteSheet) {
    this.#scene = scene;
    this.#sheet = sheet;
  }

  sync(wishes: readonly SpriteWish[], sight: Sight): void {
    const wanted = new Set(wishes.map((wish) => wish.key));
    for (const [key, image] of this.#images)
      if (!wanted.has(key)) {
        this.#images.delete(key);
        this.#kinds.delete(key);
        this.#retire(image);
      }
    for (const wish of wishes) {
      const before = this.#kinds.get(wish.key);
      const image = this.#images.get(wish.key) ?? this.#fetch();
      if (before !== undefined && before !== wish.kind && !sight.still) this.#fadeFrom(image);
      this.#place(image, wish, sight);
      this.#images.set(wish.key, image);
      this.#kinds.set(wish.key, wish.kind);
    }
    this.#sheet.upload();
  }

  /** Ends every fade: what fades is painted on a sheet that is about to be painted anew. */
  endFades(): void {
    for (const ghost of this.#ghosts) this.#retire(ghost);
  }

  /** The image of a sprite, for animations of its own. */
  image(key: string): GameObjects.Image | undefined {
    return this.#images.get(key);
  }

  /** Images lie on whole device pixels at rest; those off the screen keep their size at fit. */
  #place(image: GameObjects.Image, wish: SpriteWish, { view, dpr, stage }: Sight): void {
    const x = wish.x * view.zoom + view.x;
    const y = wish.y * view.zoom + view.y;
    const reach = wish.size * view.zoom * 1.2;
    const seen = x > -reach && y > -reach && x < stage.width + reach && y < stage.height + reach;
    const frame = this.#sheet.frame(wish.kind, wish.size * dpr * (seen ? view.zoom : 1));
    image.setTexture(frame.page, frame.name).setOrigin(frame.originX, frame.originY);
    const exact = wish.size * view.zoom * dpr;
    const scale = exact <= EXACT && seen ? 1 / (view.zoom * dpr) : wish.size / frame.painted;
    image
      .setScale(scale)
      .setPosition(
        (Math.round(x * dpr) / dpr - view.x) / view.zoom,
        (Math.round(y * dpr) / dpr - view.y) / view.zoom,
      )
      .setDepth(wish.depth)
      .setTint(wish.tint)
      .setAlpha(1)
      .setVisible(true);
  }

  #fetch(): GameObjects.Image {
    return this.#spare.pop() ?? this.#scene.add.image(0, 0, '__DEFAULT');
  }

  #retire(image: GameObjects.Image): void {
    this.#scene.tweens.killTweensOf(image);
    image.setVisible(false).setAngle(0);
    this.#ghosts.delete(image);
    this.#spare.push(image);
  }

  /** Leaves the old look over the new one and fades it out. */
  #fadeFrom(image: GameObjects.Image): void {
    const ghost = this.#fetch();
    this.#ghosts.add(ghost);
    ghost
      .setTexture(image.texture.key, image.frame.name)
      .setOrigin(image.originX, image.originY)
      .setScale(image.scale)
      .setPosition(image.x, image.y)
      .setDepth(image.depth + 0.0001)
      .setTint(image.tintTopLeft)
      .setAlpha(1)
      .setVisible(true);
    this.#scene.tweens.add({
      targets: ghost,
      alpha: 0,
      duration: FADE_MS,
      ease: 'Cubic.easeOut',
      onComplete: () => this.#retire(ghost),
    });
  }
}
